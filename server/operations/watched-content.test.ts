import { afterEach, beforeEach, expect, test } from 'vitest';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { updateIndex } from '@/lib/archive-index/update';
import { openPublicIndex } from '@/lib/newsroom/public-index';
import { Metrics } from './metrics';
import { WatchedContent } from './watched-content';

const NOW = Date.UTC(2026, 10, 24, 12);

let temporary: TemporaryPlaces;

beforeEach(() => {
  temporary = temporaryPlaces();
  temporary.write('authors/ana.yaml', 'name: Ana\nkind: person\n');
});

afterEach(() => temporary.clear());

const article = (published: string, author = 'ana') =>
  `---\ntitle: T ${published}\nstandfirst: S\npublished: ${published}\nauthors: [${author}]\n---\n\nWords.\n`;

/** The lines that Prometheus reads, of the content only. */
async function scraped(content: WatchedContent): Promise<Record<string, number>> {
  const size = { pages: 0, bytes: 0, waiting: 0 };
  const { registry } = new Metrics(
    () => size,
    () => 0,
    content,
  );
  const text = await registry.metrics();
  const lines = text.matchAll(/^standfirst_(files_in_error|last_\w+) (\S+)$/gm);
  return Object.fromEntries([...lines].map(([, name, value]) => [name, Number(value)]));
}

function watched(): WatchedContent {
  updateIndex(temporary, { now: NOW });
  const index = openPublicIndex(temporary, { siteUrl: undefined, now: () => NOW });
  return new WatchedContent(index.figures);
}

test('files in error are counted, and the last publication is of what readers can see', async () => {
  temporary.write('articles/old.mdx', article('2026-11-20'));
  temporary.write('articles/newest.mdx', article('2026-11-22T10:00'));
  temporary.write('articles/later.mdx', article('2026-12-01'));
  temporary.write('articles/broken.mdx', '---\ntitle: [\n---\n');
  temporary.write('articles/nobody.mdx', article('2026-11-23', 'nobody'));
  const figures = await scraped(watched());
  expect(figures).toEqual({
    files_in_error: 2,
    last_publication_timestamp_seconds: Date.UTC(2026, 10, 22, 10) / 1000,
    last_change_timestamp_seconds: expect.any(Number),
  });
  expect(Math.abs((figures.last_change_timestamp_seconds ?? 0) * 1000 - Date.now())).toBeLessThan(
    120_000,
  );
});

test('a paper without an article has no last publication, but has a last change', async () => {
  const content = watched();
  expect(await scraped(content)).toMatchObject({ last_publication_timestamp_seconds: 0 });
  const before = Date.now();
  content.hearChange();
  expect(content.lastChange()).toBeGreaterThanOrEqual(before);
});

test('while the index cannot be read, the earlier counts stand', () => {
  let isBusy = false;
  const counted = { filesInError: 3, lastPublication: 1, lastWritten: 2 };
  const content = new WatchedContent(() => {
    if (isBusy) throw new Error('SQLITE_BUSY');
    return counted;
  });
  expect(content.figures()).toEqual(counted);
  isBusy = true;
  content.hearChange();
  expect(content.figures()).toEqual(counted);
});
