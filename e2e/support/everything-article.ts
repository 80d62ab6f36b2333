import { articleFile } from './editor';

/** An article with everything that a body may have, in sizes that pages are not made for. */
export const EVERYTHING = {
  file: 'articles/everything.mdx',
  path: '/articles/everything',
  title:
    'Everything that an article may have, and Donaudampfschifffahrtselektrizitätenhauptbetriebswerk',
};

const LONG_WORD = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(4);

/** 400 words, in eight paragraphs. */
const SPEECH = Array.from(
  { length: 8 },
  () => `${'and these are ten words of a speech without end '.repeat(5).trim()}.`,
).join('\n\n  ');

const BODY = `
The first paragraph has *stress*, **weight**, ~~a mistake~~, \`code in the line\`, an <abbr title="abbreviation">abbr.</abbr>, H<sub>2</sub>O, <kbd>Ctrl</kbd>, <mark>a mark</mark>, [a link out](https://example.org/a), [a link inside](/about) and a note.[^1]

A word without a break: ${LONG_WORD}.

An address without a break: https://example.org/${'path/'.repeat(40)}

## A heading of the second level

- one
- two
  - inner, with a long word ${LONG_WORD}
- three

1. first
2. second

### A heading of the third level

> A quotation in plain Markdown, with *stress*.
>
> And a second paragraph of it.

#### A heading of the fourth level

| Country | Member since | What the table is wide for | More | And more |
| ------- | -----------: | -------------------------- | ---- | -------- |
| Croatia | 2009 | a cell with a great deal of text in it | text | text |
| Greece | 1952 | ${LONG_WORD} | text | text |

\`\`\`js
const line = 'a line of code that is longer than any screen is wide, so that it has to scroll by itself';
\`\`\`

<Quote by="Somebody Brief">
  Four words are enough
</Quote>

<Quote by="Somebody Longwinded" role="Speaker of an assembly with a long name" to="an assembly" date="2022" source="https://example.org/speech">
  ${SPEECH}
</Quote>

<Quote by="${LONG_WORD}">
  ${LONG_WORD}
</Quote>

A line worth repeating stands in the body to the letter.

<PullQuote>
  A line worth repeating stands in the body to the letter.
</PullQuote>

<details>
  <summary>What is folded away</summary>

  A paragraph under the fold.
</details>

<LocatorMap title="A map with a long word, ${LONG_WORD}" note="${LONG_WORD}">
  <Group name="${LONG_WORD}" countries="Serbia, Kosovo, Bosnia and Herzegovina" />
  <Group name="Two" countries="Italy, San Marino, Malta" />
  <Point name="${LONG_WORD}" at="43.86, 18.41" />
</LocatorMap>

---

The last paragraph has another note.[^2]

[^1]: The first note, with [a link](https://example.org/note).
[^2]: The second note.
`;

export const everythingFile = articleFile({
  title: `'${EVERYTHING.title}'`,
  extra: [
    'kicker: A kicker',
    'section: World',
    'updated: 2026-01-03T09:30',
    'topics: [NATO, Kosovo]',
    'events: January 2026',
    'related: [kosovo-bosnia-nato-membership]',
    'sources:',
    '  - title: A source',
    '    url: https://example.org/source',
  ],
  body: BODY,
});
