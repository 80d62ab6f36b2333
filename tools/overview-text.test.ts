import { expect, test } from 'vitest';
import type { DeskOverview } from '@/lib/newsroom/upkeep';
import { overviewText } from './overview-text';

const NOW = Date.UTC(2026, 10, 24, 12);
const style = { folder: 'content', columns: 80, now: NOW };

const none = { items: [], total: 0 };

const NOTHING: DeskOverview = {
  drafts: none,
  embargoes: none,
  stubs: none,
  inError: none,
  pictures: {
    uses: 0,
    altUnknown: 0,
    creditUnknown: 0,
    altFromFile: 0,
    creditFromFile: 0,
    captionFromFile: 0,
    unused: 0,
  },
  unchecked: 0,
  site: { timeZone: 'Europe/London', locale: 'en-GB' },
};

function error(file: string, errors: number) {
  const first = {
    file,
    line: 3,
    column: 1,
    severity: 'error',
    code: 'unknown-key',
    remedy: 'R',
  } as const;
  return { file, errors, first: { ...first, message: 'unknown key `standfrist`' } };
}

test('each part has its count, and each file what is known about it', () => {
  const overview: DeskOverview = {
    ...NOTHING,
    drafts: {
      items: [{ file: 'articles/new.mdx', headline: 'A new one' }],
      total: 1,
    },
    embargoes: {
      items: [
        { file: 'articles/soon.mdx', headline: 'Soon', publicFrom: NOW + 60_000 },
        {
          file: 'articles/later.mdx',
          headline: 'Later',
          publicFrom: Date.UTC(2026, 10, 27, 16, 30),
        },
        { file: 'articles/summer.mdx', headline: 'Summer', publicFrom: Date.UTC(2027, 5, 30, 23) },
      ],
      total: 3,
    },
    inError: {
      items: [
        { ...error('articles/a.mdx', 1), headline: undefined },
        { ...error('articles/b.mdx', 2), headline: 'Was good' },
      ],
      total: 53,
    },
    unchecked: 1200,
  };
  const first = [
    { file: 'articles/lead.mdx', headline: 'The lead' },
    { file: 'articles/next.mdx', headline: 'The next' },
  ];
  expect(overviewText(overview, first, [], style)).toBe(`First on the front page: 2
  content/articles/lead.mdx
      The lead
  content/articles/next.mdx
      The next

Drafts: 1
  content/articles/new.mdx
      A new one

Embargoes: 3
  content/articles/soon.mdx
      Soon
      in 1 minute          24 November 2026, 12:01 GMT
  content/articles/later.mdx
      Later
      in 3 days 4 hours    27 November 2026, 16:30 GMT
  content/articles/summer.mdx
      Summer
      in 7 months 6 days   1 July 2027, 00:00 BST

Stubs: none

Files in error: 53
  content/articles/a.mdx:3:1
      error: unknown key \`standfrist\`
  content/articles/b.mdx:3:1
      Was good
      2 errors, the first: unknown key \`standfrist\`
  … and 51 more

The texts of 1200 articles were not checked; npm run check checks them.`);
});

test('an empty part says so', () => {
  expect(overviewText(NOTHING, [], [], style)).toBe(
    'First on the front page: none\n\nDrafts: none\n\nEmbargoes: none\n\nStubs: none\n\nFiles in error: none',
  );
  expect(overviewText({ ...NOTHING, unchecked: 1, site: undefined }, [], [], style)).toMatch(
    /\n\nThe text of 1 article was not checked; npm run check checks it\.$/,
  );
});

test('only paths may be wider than the terminal', () => {
  const file = `articles/${'long-'.repeat(30)}slug.mdx`;
  const headline = 'Words and words '.repeat(30);
  const publicFrom = Date.UTC(2999, 8, 30, 12);
  const overview: DeskOverview = {
    ...NOTHING,
    drafts: { items: [{ file, headline }], total: 1 },
    embargoes: { items: [{ file, headline, publicFrom }], total: 1 },
    inError: { items: [{ ...error(file, 12), headline }], total: 1 },
  };
  for (const columns of [50, 80, 120]) {
    const lines = overviewText(overview, [], [], { ...style, columns }).split('\n');
    const wide = lines.filter((line) => line.length > columns);
    expect(wide.every((line) => line.includes(file))).toBe(true);
    expect(lines.filter((line) => line.includes(file))).toHaveLength(3);
    expect(lines.filter((line) => line.endsWith('…')).length).toBeGreaterThanOrEqual(3);
  }
});

test('addresses that readers requested in vain are listed, as people write them', () => {
  const lost = [
    { address: '/2013/05/%C5%A1ta', times: 120 },
    { address: '/caf%E9\u001b[31m', times: 3 },
    ...Array.from({ length: 30 }, (_, at) => ({ address: `/x${at}`, times: 2 })),
  ];
  const text = overviewText(NOTHING, [], lost, style);
  expect(text).toContain(`Addresses that readers asked for, and that lead nowhere: 32
  120 times  /2013/05/šta
    3 times  /caf%E9\\u001b[31m
    2 times  /x0
`);
  expect(text).toContain('  … and 2 more\n');
  expect(text).toMatch(/redirects\.yaml says where old addresses lead\.$/m);
});
