import { stringify } from 'yaml';
import type { PaperFacts } from './paper-facts';

/** A draft that shows what can be written. It is not news, says so, and is not public. */
export function firstArticle({ author, today }: PaperFacts): string {
  return `---
title: Your first story
standfirst: This draft shows what an article can have. Replace it with your own words.
kicker: Example
published: ${today}
authors: ${stringify([author.slug], { collectionStyle: 'flow', flowCollectionPadding: false }).trimEnd()}
topics: [Example]
draft: true # not public until you remove this line
sources:
  - title: The title of a source
    url: https://example.org/
---

The text is Markdown: **strong**, _emphasis_, [links](/about), and footnotes.[^note]

## A heading

Begin headings at the second level: the headline is the first.

- a list
- of things

| a table | with figures |
| ------- | -----------: |
| one     |        1,000 |
| two     |           20 |

<Quote by="A. Speaker" role="Minister" to="reporters" date="${today}">
  The exact words, without quotation marks
</Quote>

> A passage from a document, as a plain quotation.

To see everything you can use, open /stylebook.

[^note]: A footnote is shown at the end of the article.
`;
}
