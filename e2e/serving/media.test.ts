import { expect, test } from 'playwright/test';
import { ARTICLE, PAGE_KINDS, QUOTES } from '../support/facts';

test('in forced colours the page keeps its text, its links and its focus', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(ARTICLE.path);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const styles = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('p'));
    probe.style.cssText = 'forced-color-adjust: none; color: CanvasText; background: Canvas';
    const system = pick(probe);
    probe.style.color = 'LinkText';
    const link = pick(probe).color;
    probe.remove();
    function pick(element: Element) {
      const { color, backgroundColor } = getComputedStyle(element);
      return { color, backgroundColor };
    }
    const root = document.documentElement;
    const text = document.querySelector('main p');
    return { system, link, root: pick(root), text: text && pick(text).color };
  });
  expect(styles.root.backgroundColor).toBe(styles.system.backgroundColor);
  expect(styles.text).toBe(styles.system.color);
  expect(styles.text).not.toBe(styles.root.backgroundColor);

  const link = page.getByRole('complementary').getByRole('link').first();
  const colour = await link.evaluate((element) => getComputedStyle(element).color);
  expect(colour).toBe(styles.link);
  expect(colour).not.toBe(styles.text);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const outline = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(
      document.activeElement ?? document.body,
    );
    return `${outlineStyle} ${outlineWidth}`;
  });
  expect(outline).toBe('solid 3px');
});

for (const { kind, path } of PAGE_KINDS) {
  test(`${kind}: nothing moves for readers who prefer reduced motion`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(path);
    await page.getByRole('link').last().hover();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')]
        .filter((element) => {
          const style = getComputedStyle(element);
          return (
            style.scrollBehavior === 'smooth' ||
            style.animationName !== 'none' ||
            style.transitionDuration.split(', ').some((duration) => duration !== '0s')
          );
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(moving).toEqual([]);
  });
}

test('in print the article has no navigation and no sidebar', async ({ page }) => {
  await page.goto(ARTICLE.path);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('nav')).toHaveCount(1);
  await expect(page.locator('nav')).toBeHidden();
  await expect(page.locator('aside')).toHaveCount(1);
  await expect(page.locator('aside')).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const { words } of QUOTES) await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sources' })).toBeVisible();
  await expect(page.getByText('Standfirst', { exact: true }).first()).toBeVisible();
});

test('in print the text is black, even for readers with a dark scheme', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(ARTICLE.path);
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.documentElement);
    return [color, backgroundColor];
  });
  expect(colours).toEqual(['rgb(0, 0, 0)', 'rgba(0, 0, 0, 0)']);
  // Muted text must be dark enough too.
  const muted = await page.evaluate(() => {
    const canvas = document.createElement('canvas').getContext('2d');
    const element = document.querySelector('main header h1 + p');
    if (!canvas || !element) return [];
    canvas.fillStyle = getComputedStyle(element).color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)];
  });
  expect(muted).toHaveLength(3);
  for (const channel of muted) expect(channel).toBeLessThan(128);
});

test('in print a link in the text shows its address', async ({ page }) => {
  await page.goto(ARTICLE.path);
  await page.emulateMedia({ media: 'print' });
  const after = await page
    .locator('main section a')
    .first()
    .evaluate((element) => getComputedStyle(element, '::after').content);
  expect(after).toContain('https://www.econotimes.com/');
});
