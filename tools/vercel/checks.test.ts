import { expect, test } from 'vitest';
import { functionProblems, pageProblems } from './checks';

const complete = new Map([
  ['content/site.yaml', ''],
  ['.standfirst/index.db', ''],
  ['node_modules/@libsql/linux-x64-gnu/index.node', ''],
]);
const built = { name: 'search', runtime: 'nodejs24.x', files: complete, bytes: 1 };

test('a function that has everything it needs', () => {
  expect(functionProblems(built, ['content/site.yaml'])).toEqual([]);
});

test('a function that is too large, and has no content, index or driver', () => {
  const bare = { ...built, files: new Map<string, string>(), bytes: 300 * 1024 * 1024 };
  expect(functionProblems(bare, ['content/site.yaml'])).toEqual([
    'function search: 1 content files are missing, such as content/site.yaml',
    'function search: .standfirst/index.db is missing',
    'function search: the binary of libsql is missing',
    'function search: 300.0 MiB is more than Vercel allows',
  ]);
});

test('a page with the text of its article', () => {
  const html = '<main><p>“It <em>is</em> so”, she said.</p><h2 id="x">Then &amp; now</h2></main>';
  expect(pageProblems({ name: 'a', html }, '"It *is* so", she said.\n\n## Then & now\n')).toEqual(
    [],
  );
});

test('a page that is filled in by scripts, and loads them', () => {
  const html =
    '<script>self.__next_f.push("The text.")</script><script src="/_next/static/chunks/a.js" async=""></script>';
  expect(pageProblems({ name: 'a', html }, 'The text.')).toEqual([
    'page a: its text is not in the page: “The text.”',
    'page a: the framework’s scripts are in the page',
  ]);
});
