import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadPages, PageNotLoaded } from './load-pages';

let build: string;

beforeEach(() => {
  build = mkdtempSync(path.join(tmpdir(), 'standfirst-build-'));
});

afterEach(() => rmSync(build, { recursive: true, force: true }));

/** Writes a build of these files, as Next lays them out. */
function write(entries: Record<string, string>): void {
  const manifest: Record<string, string> = {};
  for (const [file, code] of Object.entries(entries)) {
    const place = path.join(build, 'server', file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(
      place,
      `globalThis.loaded ??= []; const load = (name) => async () => { globalThis.loaded.push(name); };\n${code}`,
    );
    manifest[file] = file;
  }
  writeFileSync(path.join(build, 'server/app-paths-manifest.json'), JSON.stringify(manifest));
}

/** The names of the modules that have been loaded, and forgets them. */
function loaded(): string[] {
  const all = globalThis as { loaded?: string[] };
  const names = all.loaded ?? [];
  all.loaded = [];
  return names;
}

const page = (modules: string, children = '{}') =>
  `module.exports = { patchFetch() {}, routeModule: { userland: { loaderTree: ['', ${children}, { metadata: {}, ${modules} }, []] } } };`;

test('loads the modules of pages with the layouts around them, and of routes', async () => {
  const inner = `{ children: ['articles', { children: ['[slug]', {}, { page: [load('article'), 'a'] }, []] }, {}, []] }`;
  write({
    'app/page.js': page("layout: [load('layout'), 'b'], error: [load('error'), 'c']", inner),
    'app/rss.xml/route.js':
      "module.exports = Promise.resolve({ routeModule: { ensureUserland: load('feed') } });",
  });
  await loadPages(build);
  expect(loaded()).toEqual(['layout', 'error', 'article', 'feed']);
});

const FAIL = "async () => { throw new Error('EMFILE: too many open files'); }";

for (const [what, code] of [
  ['a file of the build', "throw new Error('EMFILE: too many open files');"],
  ['the module of a page', page(`page: [${FAIL}, 'a']`)],
  [
    'the module of a page deep in it',
    page("layout: [load('layout'), 'b']", `{ children: ['a', {}, { page: [${FAIL}, 'a'] }, []] }`),
  ],
  ['the module of a route', `module.exports = { routeModule: { ensureUserland: ${FAIL} } };`],
] as const) {
  test(`${what} that cannot be loaded is named`, async () => {
    write({ 'app/topics/page.js': code });
    const failed = await loadPages(build).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(PageNotLoaded);
    expect((failed as Error).message).toMatch(
      /^app\/topics\/page\.js could not be loaded: EMFILE: too many open files\. Allow more open files/,
    );
  });
}

test.each([
  [64, true],
  [1024, false],
  ['unlimited', false],
])(
  'where %s files may be open, a file that is called missing is explained: %s',
  async (soft, isExplained) => {
    write({ 'app/topics/page.js': "throw new Error('Cannot find package a');" });
    const limits = vi.spyOn(process.report, 'getReport');
    limits.mockReturnValue({ userLimits: { open_files: { soft } } });
    const failed = await loadPages(build).catch((error: unknown) => error);
    limits.mockRestore();
    const explained = 'Cannot find package a. Allow more open files';
    expect(String(failed).includes(explained)).toBe(isExplained);
  },
);

test('a Next with another layout of pages is noticed', async () => {
  write({ 'app/page.js': 'module.exports = { routeModule: { userland: {} } };' });
  await expect(loadPages(build)).rejects.toThrow('loaderTree');
});
