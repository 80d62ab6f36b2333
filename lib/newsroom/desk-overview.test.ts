import { utimesSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  ARCHIVE_NOW,
  type Generated,
  type Kind,
  writeArchive,
} from '@/lib/archive-index/testing/archive';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { updateIndex } from '@/lib/archive-index/update';
import { deskOverview } from './desk-overview';

const NOW = Date.UTC(2026, 10, 24, 12);
const MOST = 50;

const ARTICLE = ['standfirst: S', 'published: 2026-11-20', 'authors: [desk]'];
const BODY = 'Text.';

/** What has no error; the bodies of a large archive are taken on trust. */
const WHOLE: Kind[] = ['article', 'embargoed', 'stub', 'broken body'];

let places: TemporaryPlaces;

beforeEach(() => {
  places = temporaryPlaces();
  places.write('authors/desk.yaml', 'name: The desk\nkind: organisation\n');
});

afterEach(() => places.clear());

function write(slug: string, keys: readonly string[], body = ''): void {
  const lines = ['---', `title: The ${slug}`, ...keys, '---', body, ''];
  places.write(`articles/${slug}.mdx`, lines.join('\n'));
}

function overview(most = MOST, view: 'readers' | 'desk' = 'readers') {
  const at = { ...places, view };
  updateIndex(at, { now: NOW });
  return deskOverview(at, most, NOW);
}

const filesOf = ({ items }: { items: { file: string }[] }) =>
  items.map(({ file }) => path.posix.basename(file, '.mdx'));

describe.each(['readers', 'desk'] as const)('in the index of %s', (view) => {
  test('each file is in the part where it belongs', () => {
    write('public', ARTICLE, BODY);
    write('draft', [...ARTICLE, 'draft: true'], BODY);
    write('draft-stub', ['draft: true']);
    write('draft-embargo', [...ARTICLE, 'draft: true', 'publishAt: 2026-12-01'], BODY);
    write('embargo', [...ARTICLE, 'publishAt: 2026-12-02T18:30'], BODY);
    write('embargo-passed', [...ARTICLE, 'publishAt: 2026-11-24T12:00'], BODY);
    write('embargo-stub', ['publishAt: 2026-12-03']);
    write('published-later', ['standfirst: S', 'published: 2026-11-25', 'authors: [desk]'], BODY);
    write('stub', []);
    write('stub-from-today', ['published: 2026-11-24']);
    write('no-standfirst', ['published: 2026-11-20', 'authors: [desk]'], BODY);
    write('broken', [...ARTICLE, 'draft: true', 'nonsense: x'], BODY);

    const { drafts, embargoes, stubs, inError, unchecked } = overview(MOST, view);
    expect(filesOf(drafts).sort()).toEqual(['draft', 'draft-embargo', 'draft-stub']);
    expect(filesOf(embargoes)).toEqual(['published-later', 'embargo', 'embargo-stub']);
    expect(filesOf(stubs)).toEqual(['no-standfirst', 'stub-from-today', 'stub']);
    expect(filesOf(inError)).toEqual(['broken']);
    expect(unchecked).toBe(0);
    expect(drafts.total).toBe(3);
    expect(embargoes.items.map(({ publicFrom }) => publicFrom)).toEqual([
      Date.UTC(2026, 10, 25),
      Date.UTC(2026, 11, 2, 18, 30),
      Date.UTC(2026, 11, 3),
    ]);
    expect(stubs.items[2]).toMatchObject({ file: 'articles/stub.mdx', headline: 'The stub' });
  });
});

test('a stub that readers do not see yet is embargoed', () => {
  write('stub', ['published: 2026-12-01']);
  const { embargoes, stubs } = overview();
  expect(embargoes.items).toMatchObject([{ publicFrom: Date.UTC(2026, 11, 1) }]);
  expect(stubs.total).toBe(0);
});

test('an empty newsroom has no work in progress', () => {
  const none = { items: [], total: 0 };
  expect(overview()).toMatchObject({
    drafts: none,
    embargoes: none,
    stubs: none,
    inError: none,
    unchecked: 0,
    site: { timeZone: 'Europe/London' },
  });
});

test('the draft that was changed last comes first', () => {
  for (const [index, slug] of ['b', 'c', 'a', 'd'].entries()) {
    write(slug, ['draft: true']);
    // Two at the same moment come by name.
    const seconds = 1_700_000_000 + Math.min(index, 2);
    utimesSync(path.join(places.contentDir, `articles/${slug}.mdx`), seconds, seconds);
  }
  expect(filesOf(overview().drafts)).toEqual(['a', 'd', 'c', 'b']);
});

test('the first files of a long part are listed, and all are counted', () => {
  for (let day = 1; day <= 9; day++) write(`e${day}`, [`publishAt: 2027-01-0${10 - day}`]);
  for (let n = 1; n <= 5; n++) write(`x${n}`, ['nonsense: x']);
  const { embargoes, inError } = overview(3);
  expect(filesOf(embargoes)).toEqual(['e9', 'e8', 'e7']);
  expect(embargoes.total).toBe(9);
  expect(filesOf(inError)).toEqual(['x1', 'x2', 'x3']);
  expect(inError.total).toBe(5);
});

describe('a file in error', () => {
  test('is listed with its first error and the number of errors, and is in no other part', () => {
    write('broken', ['nonsense: x', 'evergreen: perhaps'], '{x}');
    write('nobodys', ['authors: [nobody]', 'draft: true']);
    places.write('articles/one/twin.mdx', '---\ntitle: One\n---\n');
    places.write('articles/two/twin.mdx', '---\ntitle: Two\npublishAt: 2027-01-01\n---\n');
    places.write('authors/ana.yaml', 'nme: Ana\n');

    const { inError, ...others } = overview();
    expect(
      inError.items.map(({ file, headline, errors, first }) => [
        file,
        headline,
        errors,
        first.line,
      ]),
    ).toEqual([
      ['articles/broken.mdx', undefined, 3, 3],
      ['articles/nobodys.mdx', 'The nobodys', 1, 3],
      ['articles/one/twin.mdx', 'One', 1, 1],
      ['articles/two/twin.mdx', 'Two', 1, 1],
      ['authors/ana.yaml', undefined, expect.any(Number), 1],
    ]);
    expect(inError.items[0]?.first.message).toContain('`nonsense`');
    expect([others.drafts, others.embargoes, others.stubs].map(({ total }) => total)).toEqual([
      0, 0, 0,
    ]);
  });

  test('keeps the headline that readers still see', () => {
    write('stub', []);
    overview();
    write('stub', ['nonsense: x']);
    const { inError, stubs } = overview();
    expect(inError.items).toMatchObject([{ file: 'articles/stub.mdx', headline: 'The stub' }]);
    expect(stubs.total).toBe(0);
  });

  test('may be the site file, and then it is the only one', () => {
    write('stub', []);
    places.write('site.yaml', 'name: [');
    const { inError, stubs, site } = overview();
    expect(filesOf(inError)).toEqual(['site.yaml']);
    expect(stubs.total).toBe(0);
    expect(site).toBeUndefined();
  });
});

test('an archive is sorted into the parts that it was written for', () => {
  const written = writeArchive(places, 600);
  updateIndex(places, { now: ARCHIVE_NOW });
  const { drafts, embargoes, stubs, inError, unchecked } = deskOverview(places, MOST, ARCHIVE_NOW);
  const later = ({ kind, published }: Generated) =>
    kind === 'embargoed' || published > new Date(ARCHIVE_NOW).toISOString();
  const whole = written.filter(({ kind }) => WHOLE.includes(kind));
  const stubsWritten = whole.filter(({ kind }) => kind === 'stub');
  expect(drafts.total).toBe(written.filter(({ kind }) => kind === 'draft').length);
  expect(embargoes.total).toBe(whole.filter(later).length);
  expect(stubs.total).toBe(stubsWritten.filter((stub) => !later(stub)).length);
  // Both files of a twin are in error.
  const files = written.map(({ kind }) =>
    kind === 'draft' || WHOLE.includes(kind) ? 0 : kind === 'twin' ? 2 : 1,
  );
  expect(inError.total).toBe(files.reduce<number>((sum, each) => sum + each, 0));
  expect(unchecked).toBeGreaterThan(400);
});
