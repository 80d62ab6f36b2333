import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { expect, test } from 'playwright/test';
import { testPicture } from '../../lib/media/testing/pictures';
import { BUILT_PAGES, NEXT_PROGRAM, readBuildId } from '../../lib/next-internals/build-files';
import { tracesOfBuild } from '../../lib/next-internals/file-tracer';
import { nowhere } from '../../lib/next-internals/nowhere';
import { readRevalidationHeader } from '../../lib/next-internals/on-demand-revalidation';
import { wasMadeEarlier } from '../../lib/next-internals/page-origin';
import { readBuiltConfig } from '../../lib/next-internals/standalone-config.mjs';
import { articleFile, SOON } from '../support/editor';
import { ALIASES, ANSWERS, askRaw, HOSTILE, pathOf, RULES } from '../support/old-addresses';
import { copyBuiltSite, terminate } from '../support/own-site';
import { ask } from '../support/wire';

const PICTURES = '![A](./b.jpg "Photo: A. Name")\n\n![B](./m.svg "Graphic: A. Name")';

const BRAND = "\nbrand: { accent: '#0057b8', nameplate: /media/name.svg, mark: /media/mark.svg }\n";

/** Gives a copy of the site a brand, and an article with a photograph and a drawing, and makes their variants. */
async function putPictures(folder: string): Promise<void> {
  const at = (name: string) => path.join(folder, 'content/articles', name);
  await writeFile(at('b.jpg'), await testPicture({ width: 900, height: 600 }));
  await writeFile(
    at('m.svg'),
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20"><path d="M0 0h9"/></svg>',
  );
  await writeFile(at('pictured.mdx'), articleFile({ body: PICTURES }));
  const film = '<Embed url="https://youtu.be/a-B_c1d2E3f" title="A film" />';
  await writeFile(at('filmed.mdx'), articleFile({ body: film }));
  await mkdir(path.join(folder, 'content/media'), { recursive: true });
  for (const name of ['name', 'mark']) {
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 50 50"><path d="M0 0h50v50z"/></svg>';
    await writeFile(path.join(folder, `content/media/${name}.svg`), drawing);
  }
  await appendFile(path.join(folder, 'content/site.yaml'), BRAND);
  await run(folder, 'tools/pictures.ts');
}

async function putOldAddresses(folder: string): Promise<void> {
  const content = path.join(folder, 'content');
  const hidden = articleFile({ extra: ['draft: true'] });
  await writeFile(path.join(content, 'articles/aliased.mdx'), articleFile({ extra: [ALIASES] }));
  await writeFile(path.join(content, 'articles/hidden-draft.mdx'), hidden);
  await writeFile(path.join(content, 'redirects.yaml'), RULES);
}

/** Runs one of our programs in a copy of the site. */
async function run(folder: string, program: string): Promise<void> {
  const running = spawn(process.execPath, ['tools/run.mjs', program], { cwd: folder });
  const code = await new Promise((resolve) => running.once('exit', resolve));
  expect(code, program).toBe(0);
}

// Tests that need no build are in lib/next-internals/next-internals.test.tsx.

test('build-files: the build has its pages and its name where we look for them', () => {
  for (const page of ['index.html', 'about.html']) {
    expect(readFileSync(path.join(BUILT_PAGES, page), 'utf8')).toContain('<main');
  }
  expect(readBuildId()).not.toBe('');
  expect(existsSync(NEXT_PROGRAM)).toBe(true);
});

test('standalone-config: the build has the settings that it was made with', () => {
  expect(readBuiltConfig()).toMatchObject({
    poweredByHeader: false,
    experimental: { globalNotFound: true },
  });
  expect(readBuiltConfig().cacheHandler).toMatch(/next-cache\.mjs$/);
});

test('file-tracer: the build says which files its pages load', () => {
  const files = tracesOfBuild();
  expect(files.some((file) => file.startsWith('node_modules/libsql/'))).toBe(true);
  expect(files.every((file) => existsSync(file))).toBe(true);
});

test.describe('next start', () => {
  test.describe.configure({ mode: 'serial', timeout: 300_000 });

  let server: ChildProcess;
  let folder: string;
  let url: string;

  test.beforeAll(async () => {
    folder = await copyBuiltSite();
    await putOldAddresses(folder);
    await putPictures(folder);
    server = spawn(process.execPath, [NEXT_PROGRAM, 'start', '-H', '127.0.0.1', '-p', '0'], {
      cwd: folder,
      env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    url = await new Promise((resolve, reject) => {
      server.once('exit', (code) => reject(new Error(`next start ended (${code})`)));
      createInterface({ input: server.stdout ?? process.stdin }).on('line', (line) => {
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
        if (address) resolve(address);
      });
    });
    await expect
      .poll(() => ask(url, '/about').then(({ status }) => status), { timeout: 120_000 })
      .toBe(200);
  });

  test.afterAll(async () => {
    await terminate(server);
    await rm(folder, { recursive: true, force: true });
  });

  test('old addresses lead on as on our server', async () => {
    for (const [target, status, to] of ANSWERS) {
      const answer = await askRaw(url, target);
      expect([target, answer.status, pathOf(url, answer.location)]).toEqual([target, status, to]);
    }
    for (const target of HOSTILE) {
      const { location } = await askRaw(url, target);
      expect(pathOf(url, location) ?? '/', target).toMatch(/^\/(?![/\\])/);
    }
  });

  test('the policy of a page allows the colours of the paper that are written into it', async () => {
    const { headers, body } = await ask(url, '/articles/pictured');
    const [, style = ''] = /<style>([^<]*)<\/style>/.exec(body.toString()) ?? [];
    expect(style).toContain('#0057b8');
    const hash = createHash('sha256').update(style).digest('base64');
    expect(headers['content-security-policy']).toContain(`style-src 'self' 'sha256-${hash}'`);
  });

  test('only the page of a film may show its player, and no other player', async () => {
    const policyOf = async (path: string) =>
      (await ask(url, path)).headers['content-security-policy'];
    expect(await policyOf('/articles/filmed')).toContain(
      'frame-src https://www.youtube-nocookie.com;',
    );
    expect(await policyOf('/articles/pictured')).not.toContain('frame-src');
  });

  test('the nameplate is in the masthead, and the icons of the mark are sent', async () => {
    const html = (await ask(url, '/articles/pictured')).body.toString();
    expect(html).toContain('<path d="M0 0h50v50z"/>');
    const [, icon = ''] = /rel="icon" href="(\/media\/[^"]*\.png)"/.exec(html) ?? [];
    expect(await ask(url, icon)).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' },
    });
    // A page from the build is made again after its first visit.
    await expect
      .poll(async () => (await ask(url, '/manifest.webmanifest')).body.toString(), SOON)
      .toMatch(/\/media\/[0-9a-f]{32}-192\.png/);
  });

  test('only pictures of public articles are sent, and drawings cannot run scripts', async () => {
    const { status, body } = await ask(url, '/articles/pictured');
    expect(status).toBe(200);
    const [photo = ''] = /\/media\/[0-9a-f]{32}-320\.webp/.exec(body.toString()) ?? [];
    const [, drawing = ''] = /src="(\/media\/[0-9a-f]{32}\.svg)"/.exec(body.toString()) ?? [];
    expect(await ask(url, photo)).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'image/webp',
        'cache-control': 'public, max-age=86400, immutable',
        'cross-origin-resource-policy': 'cross-origin',
      },
    });
    expect(await ask(url, drawing)).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'image/svg+xml',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      },
    });
    const { etag = '' } = (await ask(url, photo)).headers;
    for (const [field, value, status] of [
      ['If-None-Match', `"x", W/${etag}`, 304],
      ['If-None-Match', '*', 304],
      ['If-None-Match', `${etag.slice(0, -1)}x"`, 200],
      ['If-Match', '"x"', 412],
    ] as const) {
      const answer = await ask(url, photo, { headers: { [field]: value } });
      expect(answer.status, `${field}: ${value}`).toBe(status);
    }
    for (const other of ['/media/b.jpg', photo.replace('-320', '-321')]) {
      expect((await ask(url, other)).status, other).toBe(404);
    }
    const text = articleFile({ body: PICTURES, extra: ['draft: true'] });
    await writeFile(path.join(folder, 'content/articles/pictured.mdx'), text);
    await run(folder, 'tools/index.ts');
    for (const address of [photo, drawing]) {
      await expect
        .poll(() => ask(url, address).then((answer) => answer.status), { timeout: 60_000 })
        .toBe(404);
    }
  });

  test('page-origin: Next reveals which pages it already had', async () => {
    expect(wasMadeEarlier((await ask(url, '/about')).headers as never)).toBe(true);
    expect(wasMadeEarlier((await ask(url, '/search?q=a')).headers as never)).toBe(false);
  });

  test('on-demand-revalidation: Next makes a page again when told to', async () => {
    const told = await ask(url, '/about', { headers: readRevalidationHeader() });
    expect(told.status).toBe(200);
    expect(wasMadeEarlier(told.headers as never)).toBe(false);
    const wrong = await ask(url, '/about', { headers: { 'x-prerender-revalidate': 'wrong' } });
    expect(wasMadeEarlier(wrong.headers as never)).toBe(true);
  });

  test('nowhere: Next answers with the complete page for lost readers', async () => {
    for (const address of [nowhere('/articles/nothing'), '/articles/nothing', '/a/b/c', '/a.b']) {
      const { status, body } = await ask(url, address);
      expect(status, address).toBe(404);
      expect(body.toString(), address).toContain('<main');
    }
  });

  test('file-system-cache: the pages that Next keeps have no scripts', async () => {
    await ask(url, '/about', { headers: readRevalidationHeader() });
    await expect
      .poll(async () => (await ask(url, '/about')).body.toString(), { timeout: 60_000 })
      .not.toContain('self.__next_f');
  });
});
