import { expect, test } from 'playwright/test';
import { PAGE_KINDS } from '../support/facts';

/** Addresses that are not pages, but that browsers show. */
const OTHERS = ['/rss.xml', '/sitemap.xml', '/icon.svg', '/health/live', '/preview/nothing'];

const PLAYER_OF_EXAMPLES = 'https://www.openstreetmap.org';

test('no page violates its own policy', async ({ page, baseURL }) => {
  const complaints: string[] = [];
  await page.exposeFunction('tellViolation', (text: string) => complaints.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const tell = Reflect.get(window, 'tellViolation') as (text: string) => void;
      tell(`${event.violatedDirective}: ${event.blockedURI} ${event.sample}`);
    });
  });
  page.on('console', (message) => {
    if (/content security policy|refused to/i.test(message.text())) complaints.push(message.text());
  });
  for (const path of [...PAGE_KINDS.map((kind) => kind.path), ...OTHERS]) {
    const answer = await page.goto(baseURL + path, { waitUntil: 'networkidle' });
    const policy = answer?.headers()['content-security-policy'];
    if (answer?.headers()['content-type']?.startsWith('text/html')) {
      expect.soft(policy, path).toContain("default-src 'none'");
      // Its examples have a player, which a reader may load.
      const own = path === '/stylebook' ? policy?.replace(` ${PLAYER_OF_EXAMPLES};`, ';') : policy;
      expect.soft(own, path).not.toMatch(/unsafe|\*|data:|https?:/);
    }
    expect.soft(complaints.splice(0), path).toEqual([]);
  }
});

test('the policy forbids anything from other sites', async ({ page, baseURL }) => {
  await page.goto(`${baseURL}/`);
  const forbidden = await page.evaluate(async () => {
    const found: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => {
      found.push(event.effectiveDirective);
    });
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    const picture = document.createElement('img');
    picture.src = 'https://evil.example/a.png';
    const frame = document.createElement('iframe');
    frame.src = '/';
    const style = document.createElement('style');
    style.textContent = 'body { color: red }';
    const base = document.createElement('base');
    base.href = 'https://evil.example/';
    document.body.append(script, picture, frame, style);
    document.head.append(base);
    await fetch('https://evil.example/').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { found, ran: Reflect.has(window, 'ran') };
  });
  expect(forbidden.ran).toBe(false);
  for (const directive of [
    'script-src-elem',
    'img-src',
    'frame-src',
    'style-src-elem',
    'base-uri',
    'connect-src',
  ]) {
    expect(forbidden.found, directive).toContain(directive);
  }
});
