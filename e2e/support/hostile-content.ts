import { articleFile, save } from './editor';
import type { OwnSite } from './own-site';

/** Words too long for any column: 60 letters and more, with no place to break them. */
const LATIN = 'Grundstuecksverkehrsgenehmigungszustaendigkeitsuebertragungsverordnung';
const ARABIC = 'والمستشفياتوالمدارسوالجامعاتوالمكتباتوالمتاحفوالحدائقوالشوارع';

/** A page of every kind, with such a word wherever an editor may write one. */
export const HOSTILE = {
  ltr: '/articles/hostile-ltr',
  rtl: '/articles/hostile-rtl',
  stub: '/articles/hostile-stub',
  front: '/',
  topics: '/topics',
  topic: `/topics/${LATIN.toLowerCase()}`,
  author: '/authors/hostile',
  month: '/archive/2026/02',
  search: `/search?q=${LATIN}`,
  lost: `/articles/hostile-${LATIN.toLowerCase()}`,
} as const;

/** If the last column of the wide table is there, all of them are. */
export const LAST_COLUMN = 'Last column';

function body(word: string): string {
  const columns = Array.from({ length: 12 }, (_, index) => `Column ${index + 1}`);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `
A paragraph with ${word} and \`${word}\`.

## ${word}

- ${word}

1. ${word}

> ${word}

${row([...columns, LAST_COLUMN])}
${row(Array.from({ length: 13 }, () => '---:'))}
${row(Array.from({ length: 13 }, (_, index) => (index === 1 ? word : '1,911.40')))}

\`\`\`
${word} ${word}
\`\`\`

<Quote by="${word}" role="${word}" to="${word}" date="2026">
  ${word}
</Quote>

<Quote by="${word}">
  ${`${word} `.repeat(62).trim()}
</Quote>

<details>
  <summary>${word}</summary>

  What is folded away.
</details>
`;
}

/** Adds articles in both directions, a topic, an author and a navigation with such words to a site. */
export async function makeHostile(site: OwnSite): Promise<void> {
  await save(
    site,
    'authors/hostile.yaml',
    `name: ${LATIN}\nkind: person\nrole: ${LATIN}\nbio: ${LATIN}\n`,
  );
  const extra = (word: string, day: number) => [
    `kicker: ${word}`,
    `topics: [${LATIN}]`,
    `events: ${word}`,
    `updated: 2026-02-1${day}`,
    'sources:',
    `  - title: ${word}`,
    `    url: https://example.org/${word}`,
  ];
  const file = (word: string, day: number, more: readonly string[]) =>
    articleFile({
      title: word,
      standfirst: word,
      published: `2026-02-0${day}`,
      authors: 'hostile',
      extra: [...extra(word, day), ...more],
      body: body(word),
    });
  await save(site, 'articles/hostile-ltr.mdx', file(LATIN, 1, ['related: [hostile-rtl]']));
  const rtl = file(ARABIC, 2, ['lang: ar', 'dir: rtl', 'related: [hostile-ltr, hostile-stub]']);
  await save(site, 'articles/hostile-rtl.mdx', rtl);
  await save(site, 'articles/hostile-stub.mdx', `---\ntitle: ${LATIN} ${LATIN}\n---\n`);
}
