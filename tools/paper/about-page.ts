import { stringify } from 'yaml';
import type { PaperFacts } from './paper-facts';

/** The page about a new paper: questions that its editors answer, since nobody else knows the facts. */
export function aboutPage({ name }: PaperFacts): string {
  const title = stringify(`About ${name}`, { lineWidth: 0 }).trimEnd();
  return `---
title: ${title}
---

{/* Replace each line with the facts. What stays in a comment like this one is not on the site. */}

## Who we are

{/* Who publishes this paper, and who edits it. Where its money comes from. */}

## How we work

{/* Where your reports come from, and how you name your sources. */}

## Corrections

{/* How readers can tell you about a mistake, and what you do then. */}
`;
}
