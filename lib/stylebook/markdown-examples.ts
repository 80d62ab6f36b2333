import type { Example } from './example';

/** All that Markdown can say in an article. A test holds the list to what the parser knows. */
export const markdownExamples: readonly Example[] = [
  {
    title: 'Headings',
    note: 'They begin at the second level: the headline is the first.',
    source: `## A heading of the second level

What stands under it.

### A heading of the third level

What stands under it.

#### A heading of the fourth level

What stands under it.`,
  },
  {
    title: 'Paragraphs and line ends',
    note: 'An empty line ends a paragraph, a backslash a line.',
    source: `The first paragraph,
written on two lines.

The second, \\
with a line end.`,
  },
  {
    title: 'Emphasis',
    source: 'This is *stressed*, this is **important**, this is ~~struck out~~, this is `code`.',
  },
  {
    title: 'Links',
    note: 'To a web address, to a place on this site, to a mail address. A long address may stand below.',
    source: `Read [the report](https://example.org/report), or what is [in the archive](/archive), or [write to us](mailto:desk@example.org), or see https://example.org, or [the law][law].

[law]: https://example.org/an-address-that-would-be-in-the-way-of-the-words`,
  },
  {
    title: 'Lists',
    source: `- One thing
- Another
  - with a part of its own
- A third

1. What comes first
2. What comes second`,
  },
  {
    title: 'Block quotation',
    note: 'For documents. For somebody’s words there is Quote.',
    source: `> A sentence of a document.
>
> And the paragraph after it.`,
  },
  {
    title: 'Plain table',
    note: 'Where it is wider than the screen, it scrolls by itself. A colon at the right sets figures to the right.',
    source: `| Example | Since | Members |
| ------- | ----- | ------: |
| First   | 1949  |      12 |
| Second  | 1955  |       8 |`,
  },
  {
    title: 'Footnote',
    source: `A claim that wants a note.[^1]

[^1]: The note, with [a link](https://example.org/note).`,
  },
  {
    title: 'Code',
    source: `\`\`\`yaml
title: The headline
published: 2026-11-24
\`\`\``,
  },
  {
    title: 'A break in the text',
    source: `What was before.

---

What comes after.`,
  },
  {
    title: 'Typographic marks',
    note: 'In English straight marks are made typographic; in other languages they stay as written.',
    source: `"Double" and 'single' marks, it's, pages 4--5 --- and so on...`,
  },
  {
    title: 'Comments and signs',
    note: 'Readers do not see a comment. A brace or a sharp bracket that they should see has a backslash.',
    source: `{/* Ask the desk before this is changed. */}

The signs \\{ and \\<.`,
  },
];
