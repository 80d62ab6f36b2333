/** A release, which `npm run release` makes from the build, run as docs/deploying.md says. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { freePort } from '../../tools/free-port';
import { makeRelease } from '../../tools/release/make-release';
import { ARTICLE } from '../support/facts';
import { addressOf, terminate } from '../support/own-site';

test.describe.configure({ mode: 'serial' });
test.setTimeout(900_000);

const SITE_URL = 'https://paper.example';
const SOON = { timeout: 120_000 };

let folder: string;
let release: string;
let content: string;

test.beforeAll(async () => {
  test.setTimeout(900_000);
  mkdirSync('test-results', { recursive: true });
  folder = mkdtempSync(path.resolve('test-results/release-'));
  release = path.join(folder, 'release');
  content = path.join(folder, 'content');
  await makeRelease(release, SITE_URL);
  cpSync('content', content, { recursive: true });
});

test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The environment of a server that knows only where its content and its index are. */
const bare = (env: Record<string, string> = {}) => ({
  PATH: process.env.PATH ?? '',
  HOST: '127.0.0.1',
  PORT: '0',
  CONTENT_DIR: content,
  INDEX_FILE: path.join(folder, 'own', 'index.db'),
  NODE_ENV: 'production' as const,
  ...env,
});

async function started(env: Record<string, string> = {}) {
  const server = spawn(process.execPath, ['tools/run.mjs', 'server/serve.ts'], {
    cwd: release,
    env: bare(env),
  });
  const lines: string[] = [];
  return { server, lines, url: await addressOf(server, lines) };
}

/** The addresses that a page, the feed and the sitemap give as the site's own. */
async function named(url: string): Promise<Set<string>> {
  const texts = await Promise.all(
    ['/', ARTICLE.path, '/rss.xml', '/robots.txt'].map(async (at) =>
      (await fetch(url + at)).text(),
    ),
  );
  const own =
    /<link rel="canonical" href="(https?:\/\/[^/"]+)|<link>(https?:\/\/[^/<]+)|^Sitemap: (https?:\/\/[^/]+)/gm;
  return new Set(
    texts.flatMap((text) => [...text.matchAll(own)].map((found) => found.slice(1).join(''))),
  );
}

function edit(file: string, from: RegExp, to: string): void {
  const place = path.join(content, file);
  writeFileSync(place, readFileSync(place, 'utf8').replace(from, to));
}

test('the address it was made with is in every page, even after an edit, without a warning', async () => {
  const { server, lines, url } = await started();
  try {
    expect(await named(url)).toEqual(new Set([SITE_URL]));
    const { headers } = await fetch(url);
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    edit('site.yaml', /^tagline: .*$/m, 'tagline: Changed');
    await expect.poll(async () => (await fetch(url)).text(), SOON).toContain('Changed');
    expect(await named(url)).toEqual(new Set([SITE_URL]));
    expect(lines.join('\n')).not.toContain("The site's address is");
  } finally {
    await terminate(server);
  }
});

test('the environment wins, and a conflict with it is reported once', async () => {
  const { server, lines, url } = await started({ SITE_URL: 'http://localhost:8080' });
  try {
    expect(await named(url)).toEqual(new Set(['http://localhost:8080']));
    const said = lines.filter((line) => line.includes("The site's address is"));
    expect(said).toEqual([
      expect.stringContaining(`although SITE_URL when the release was made is ${SITE_URL}`),
      expect.stringContaining('which works only on this machine'),
    ]);
  } finally {
    await terminate(server);
  }
});

test('it includes the check that the pre-receive hook runs', () => {
  const check = () =>
    spawnSync(process.execPath, ['tools/run.mjs', 'tools/check.ts'], {
      cwd: release,
      env: bare({ INDEX_FILE: path.join(folder, 'check', 'index.db') }),
      encoding: 'utf8',
    });
  expect(check()).toMatchObject({ status: 0, stdout: expect.stringContaining('0 errors') });
  const wrong = path.join(content, 'articles/wrong.mdx');
  writeFileSync(wrong, '---\ntitle: Wrong\nstandfrist: S\n---\n');
  const refused = check();
  rmSync(wrong);
  expect(refused.status).toBe(1);
  expect(refused.stdout).toContain('articles/wrong.mdx:3:1: error: unknown key `standfrist`');
});

test('in an upgrade by the script no request fails, and an article whose file is broken stays up', async () => {
  const units = path.join(folder, 'units');
  const root = path.join(folder, 'opt');
  const state = path.join(folder, 'lib');
  const bin = path.join(folder, 'bin');
  for (const made of [units, root, bin]) mkdirSync(made);
  const ports = [await freePort(), await freePort()].map(String);
  const [first = '', second = ''] = ports;
  // Everything except ports and paths is as shipped.
  const adapt = (text: string): string =>
    text
      .replaceAll('METRICS_PORT=1%i', 'METRICS_PORT=0')
      .replaceAll('3000', first)
      .replaceAll('3001', second)
      .replaceAll('/opt/standfirst', root)
      .replaceAll('/var/lib/standfirst', state)
      .replaceAll('/srv/standfirst/content', content);
  const unit = path.join(units, 'standfirst@.service');
  writeFileSync(unit, adapt(readFileSync('deploy/standfirst@.service', 'utf8')));
  const script = path.join(folder, 'upgrade.sh');
  writeFileSync(script, adapt(readFileSync('deploy/upgrade.sh', 'utf8')));
  symlinkSync(path.resolve('e2e/support/systemctl.mjs'), path.join(bin, 'systemctl'));
  chmodSync(script, 0o755);

  const env = {
    ...process.env,
    PATH: `${bin}:${process.env.PATH}`,
    UNIT: unit,
    UNIT_STATE: units,
    STANDFIRST_USER: execFileSync('id', ['-un'], { encoding: 'utf8' }).trim(),
  };
  const upgrade = (to: string) =>
    new Promise<{ code: number | null; said: string }>((resolve) => {
      const child = spawn(script, [to], { env });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.setEncoding('utf8').on('data', (text: string) => {
          said += text;
        });
      }
      child.once('close', (code) => resolve({ code, said }));
    });
  const next = path.join(folder, 'next-release');
  cpSync(release, next, { recursive: true, verbatimSymlinks: true });

  try {
    expect(await upgrade(release)).toMatchObject({
      code: 0,
      said: expect.stringContaining(`is serving readers, on port ${first}.`),
    });
    // As a proxy does it: a server that accepts no connection is passed over.
    const ask = async (): Promise<number> => {
      for (const port of ports) {
        try {
          const answer = await fetch(`http://127.0.0.1:${port}${ARTICLE.path}`);
          await answer.arrayBuffer();
          return answer.status;
        } catch {}
      }
      return 0;
    };
    expect(await ask()).toBe(200);
    edit(`articles/${path.basename(ARTICLE.path)}.mdx`, /$/, '\n<Quo\n');
    const log = () => readFileSync(path.join(units, `${first}.log`), 'utf8');
    await expect.poll(log, SOON).toContain('error: ');

    const answers: number[] = [];
    for (const to of [next, release]) {
      let isDone = false;
      const upgrading = upgrade(to).finally(() => {
        isDone = true;
      });
      while (!isDone) answers.push(await ask());
      const on = to === next ? second : first;
      expect(await upgrading).toMatchObject({
        code: 0,
        said: expect.stringContaining(`is serving readers, on port ${on}.`),
      });
    }
    expect(answers.length).toBeGreaterThan(10);
    expect(answers.filter((status) => status !== 200)).toEqual([]);

    // A release that does not become ready changes nothing.
    const broken = path.join(folder, 'broken');
    cpSync(release, broken, { recursive: true, verbatimSymlinks: true });
    rmSync(path.join(broken, 'node_modules/.cache/standfirst/serve.mjs'));
    expect(await upgrade(broken)).toMatchObject({
      code: 1,
      said: expect.stringContaining('readers still get the old one'),
    });
    expect(await ask()).toBe(200);
  } finally {
    for (const port of ports) {
      spawnSync(path.join(bin, 'systemctl'), ['stop', `standfirst@${port}`], { env });
    }
  }
});
