import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { contentFault, isContentSubfolder, lookAt, scanContent } from './content-folder';
import { asNobody } from './testing/as-nobody';

let home: string;
let folder: string;

beforeEach(() => {
  home = realpathSync(mkdtempSync(path.join(tmpdir(), 'standfirst-folder-')));
  folder = path.join(home, 'content');
  write('site.yaml');
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (file: string) => path.join(folder, file);

function write(file: string, text = ''): void {
  mkdirSync(path.dirname(at(file)), { recursive: true });
  writeFileSync(at(file), text);
}

const files = () => scanContent(folder).map(({ file }) => file);

/** What is in the way of reading, by the path of the entry. */
const obstacles = () =>
  scanContent(folder).flatMap(({ file, obstacle }) =>
    obstacle ? [`${file}: ${obstacle.severity}: ${obstacle.message}`] : [],
  );

/** A look at one entry says what the look at everything does. */
function expectOneRule(): void {
  for (const found of scanContent(folder)) expect(lookAt(folder, found.file)).toEqual(found);
}

describe('what counts', () => {
  test('is listed with everything below it, sorted, without hidden files and other kinds', () => {
    const inArticles = ['b.mdx', 'a/c.mdx', 'a/.d.mdx', '_e.mdx', '_f/g.mdx', '.h/i.mdx', 'j.md'];
    for (const file of [
      ...inArticles.map((name) => `articles/${name}`),
      'authors/desk.yaml',
      'authors/desk.mdx',
      'pages/about.mdx',
      'pages/about.yaml',
      'gone.yaml',
      'other.yaml',
      'other/a.mdx',
    ]) {
      write(file);
    }
    expect(files()).toEqual([
      'articles/a/c.mdx',
      'articles/b.mdx',
      'authors/desk.yaml',
      'gone.yaml',
      'pages/about.mdx',
      'site.yaml',
    ]);
    expectOneRule();
    for (const file of ['articles/_f/g.mdx', 'articles/j.md', 'other/a.mdx', 'articles', '../a']) {
      expect(lookAt(folder, file), file).toBeUndefined();
    }
  });

  test('may be a folder with the name of a file', () => {
    write('articles/2026.mdx/a.mdx');
    expect(files()).toEqual(['articles/2026.mdx/a.mdx', 'site.yaml']);
    expectOneRule();
  });

  test('may lack all but the site file', () => {
    expect(files()).toEqual(['site.yaml']);
  });
});

describe('links', () => {
  /** Makes a link in the content folder to what is in `elsewhere/`. */
  const link = (name: string, target: string) => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    symlinkSync(target, at(name));
  };

  test('are followed at fixed names: the folder itself and those directly in it', () => {
    for (const file of ['articles/a.mdx', 'authors/desk.yaml', 'pages/about.mdx', 'gone.yaml']) {
      write(file);
    }
    for (const name of ['articles', 'authors', 'pages', 'gone.yaml', 'site.yaml']) {
      renameSync(at(name), path.join(home, name));
      link(name, path.join(home, name));
    }
    const linked = path.join(home, 'linked');
    symlinkSync(folder, linked);
    const found = scanContent(linked);
    expect(found.map(({ file }) => file)).toEqual([
      'articles/a.mdx',
      'authors/desk.yaml',
      'gone.yaml',
      'pages/about.mdx',
      'site.yaml',
    ]);
    for (const one of found) expect(lookAt(linked, one.file)).toEqual(one);
    expect(isContentSubfolder('articles', true)).toBe(true);
  });

  test('are left out everywhere else, and named', () => {
    write('articles/a.mdx');
    mkdirSync(path.join(home, 'elsewhere'));
    writeFileSync(path.join(home, 'elsewhere/b.mdx'), '');
    link('articles/linked-file.mdx', at('articles/a.mdx'));
    link('articles/linked-folder', path.join(home, 'elsewhere'));
    link('articles/linked-folder.mdx', path.join(home, 'elsewhere'));
    link('articles/loop.mdx', 'loop.mdx');
    link('articles/round/and-round', '..');
    link('articles/nowhere.mdx', 'nothing.mdx');
    link('articles/picture.jpg', at('articles/a.mdx'));
    // None of the newsroom's, were they no links.
    link('articles/notes.txt', at('articles/a.mdx'));
    link('articles/.#a.mdx', 'editor@machine.1234');
    const file = 'warning: this is a symbolic link: linked files are not read';
    const linkedFolder = 'warning: this is a symbolic link: linked folders are not read';
    expect(obstacles()).toEqual([
      `articles/linked-file.mdx: ${file}`,
      `articles/linked-folder: ${linkedFolder}`,
      `articles/linked-folder.mdx: ${linkedFolder}`,
      `articles/loop.mdx: ${file}`,
      `articles/nowhere.mdx: ${file}`,
      `articles/picture.jpg: ${file}`,
      `articles/round/and-round: ${linkedFolder}`,
    ]);
    expectOneRule();
    // Heard of by a path that goes through the link.
    expect(lookAt(folder, 'articles/linked-folder/b.mdx')).toBeUndefined();
    expect(lookAt(folder, 'articles/round/and-round/a.mdx')).toBeUndefined();
    expect(isContentSubfolder('articles/linked-folder', true)).toBe(false);
  });

  test.each([
    ['nowhere', 'nothing', 'it is a link that leads nowhere (ENOENT)'],
    ['round in a circle', 'articles', 'it is a link that leads back to itself (ELOOP)'],
  ])('under a given name that lead %s withdraw nothing', (_, target, reason) => {
    link('articles', target);
    expect(obstacles()).toEqual([
      `articles: error: the folder cannot be read: ${reason}; what was read from it before stays`,
    ]);
    expect(lookAt(folder, 'articles/a.mdx')?.obstacle?.keepsEarlier).toBe(true);
  });
});

describe('what cannot be read is a problem of that entry', () => {
  test('pipes and sockets', async () => {
    write('articles/a.mdx');
    execFileSync('mkfifo', [at('articles/pipe.mdx'), at('gone.yaml')]);
    const server = createServer().listen(at('articles/socket.mdx'));
    await new Promise((resolve) => server.once('listening', resolve));
    const special = 'warning: this is a pipe, a socket or a device, not a file';
    expect(obstacles()).toEqual([
      `articles/pipe.mdx: ${special}`,
      `articles/socket.mdx: ${special}`,
      `gone.yaml: ${special}`,
    ]);
    expectOneRule();
    await new Promise((resolve) => server.close(resolve));
  });

  test('names that are not text', () => {
    write('articles/a.mdx');
    write('articles/\ufffd.mdx');
    const bytes = (name: string) => Buffer.from(at(`articles/${name}`), 'latin1');
    writeFileSync(bytes('caf\xe9.mdx'), '');
    writeFileSync(bytes('.caf\xe9.mdx'), '');
    writeFileSync(bytes('caf\xe9.jpg'), '');
    writeFileSync(bytes('caf\xe9.txt'), '');
    mkdirSync(bytes('\xff'));
    expect(files()).toEqual([
      'articles/\\xFF',
      'articles/a.mdx',
      'articles/caf\\xE9.jpg',
      'articles/caf\\xE9.mdx',
      'articles/\ufffd.mdx',
      'site.yaml',
    ]);
    expect(obstacles()).toEqual([
      'articles/\\xFF: error: the name is not UTF-8, so it cannot be an address',
      'articles/caf\\xE9.jpg: error: the name is not UTF-8, so it cannot be an address',
      'articles/caf\\xE9.mdx: error: the name is not UTF-8, so it cannot be an address',
    ]);
  });

  test('a path that is too long', () => {
    write('articles/a.mdx');
    // Deeper than any path can name: made step by step.
    const name = 'n'.repeat(250);
    execFileSync('bash', [
      '-c',
      `cd "$1/articles" && for step in $(seq 20); do mkdir ${name} && cd ${name}; done && touch a.mdx`,
      'bash',
      folder,
    ]);
    const [found, ...others] = obstacles();
    expect(found).toMatch(/^articles\/n+\/.*cannot be read: its path is too long \(ENAMETOOLONG\)/);
    expect(others).toEqual([]);
    expect(files()).toContain('articles/a.mdx');
    execFileSync('rm', ['-r', at('articles')]);
  });

  test('a file with the name of a folder, and a folder with the name of a file', () => {
    writeFileSync(at('articles'), '');
    mkdirSync(at('gone.yaml'));
    expect(obstacles()).toEqual([
      'articles: error: the folder cannot be read: it is not a folder (ENOTDIR); what was read from it before stays',
      'gone.yaml: error: the file cannot be read: it is a folder (EISDIR)',
    ]);
  });

  test.each([
    ['0', 'no right at all'],
    ['0444', 'the right to list, not to look at what is there'],
    ['0111', 'the right to look, not to list'],
  ])('a folder with the mode %s: %s', (mode) => {
    write('articles/a.mdx');
    write('articles/locked/b.mdx');
    write('articles/locked/below/c.mdx');
    chmodSync(at('articles/locked'), Number.parseInt(mode, 8));
    const seen = asNobody(home, folder, ['articles/a.mdx', 'articles/locked/b.mdx']);
    expect(seen.scanned).toEqual([
      { file: 'articles/a.mdx' },
      {
        file: 'articles/locked',
        message:
          'the folder cannot be read: permission is denied (EACCES); what was read from it before stays',
      },
      { file: 'site.yaml' },
    ]);
    chmodSync(at('articles/locked'), 0o755);
  });

  test('an event for a file below an unreadable folder counts as one for that folder', () => {
    write('articles/locked/b.mdx');
    chmodSync(at('articles/locked'), 0o444);
    const { looked } = asNobody(home, folder, ['articles/locked/b.mdx']);
    expect(looked).toEqual([expect.objectContaining({ file: 'articles/locked' })]);
    chmodSync(at('articles/locked'), 0o755);
  });
});

describe('the content folder as a whole', () => {
  test('is at fault without a site file: an unmounted disk leaves an empty folder', () => {
    expect(contentFault(folder)).toBeUndefined();
    rmSync(at('site.yaml'));
    const fault = `the content folder ${folder} has no site.yaml`;
    expect(contentFault(folder)).toBe(fault);
    expect(() => scanContent(folder)).toThrow(fault);
    mkdirSync(at('site.yaml'));
    expect(contentFault(folder)).toBe(`site.yaml in the content folder ${folder} is not a file`);
    rmSync(at('site.yaml'), { recursive: true });
    symlinkSync('/nowhere/site.yaml', at('site.yaml'));
    expect(contentFault(folder)).toBe(fault);
  });

  test('is at fault when it is missing, a file, or a link that leads nowhere or in a circle', () => {
    rmSync(folder, { recursive: true });
    expect(contentFault(folder)).toBe(`the content folder ${folder} is not there`);
    symlinkSync('/nowhere', folder);
    expect(contentFault(folder)).toBe(`the content folder ${folder} is not there`);
    rmSync(folder);
    symlinkSync('content', folder);
    expect(contentFault(folder)).toBe(`the content folder ${folder} cannot be read (ELOOP)`);
    rmSync(folder);
    writeFileSync(folder, '');
    expect(contentFault(folder)).toBe(`the content folder ${folder} is not a folder`);
  });

  test('is at fault if it cannot be listed', () => {
    chmodSync(folder, 0);
    expect(asNobody(home, folder, []).fault).toMatch(/^site\.yaml .* cannot be read \(EACCES\)$/);
    chmodSync(folder, 0o755);
  });
});

describe('a stamp', () => {
  const stamp = () => lookAt(folder, 'site.yaml')?.stamp;

  test('changes when a file of the same length and time takes its place', () => {
    const long = new Date(1000);
    write('site.yaml', 'by 12');
    utimesSync(at('site.yaml'), long, long);
    const before = stamp();
    expect(stamp()).toBe(before);
    write('site.yaml', 'by 21');
    utimesSync(at('site.yaml'), long, long);
    expect(stamp()).not.toBe(before);
    expect(readFileSync(at('site.yaml'), 'utf8')).toBe('by 21');
  });
});
