import type { Language } from './languages';
import type { Plan } from './plan-archive';
import { type Random, seededRandom, wholeNumber, zipfRank } from './random';
import { capitalised, drawSubject, drawWord } from './vocabulary';

/** How many authors an archive has, from `author-1` on. */
export const AUTHORS = 200;

/** How many topics an archive has, from `Topic 1` on. */
export const TOPICS = 500;

/** How many sections an archive has, from `Section 1` on. */
export const SECTIONS = 12;

/** How many series an archive has, from `Series 1` on. */
export const SERIES = 40;

/** One article in this many is in a series, each in the next one. */
const ONE_IN_SERIES = 97;

const SPEAKERS = 300;

/** How many articles back editors look for related ones. */
const RELATED_WITHIN = 2000;

/** The text of one article file of an archive. */
export function articleText(plans: readonly Plan[], index: number, seed: number): string {
  const plan = plans[index];
  if (!plan) throw new RangeError(`no article ${index}`);
  if (plan.kind === 'stub') return `---\n${titleLine(plan)}\n---\n`;
  const random = seededRandom(seed, 4, index);
  return `---\n${frontmatter(plan, plans, index, random)}\n---\n\n${body(plan, random)}\n`;
}

function titleLine({ headline }: Plan): string {
  return headline.includes(':') ? `title: '${headline}'` : `title: ${headline}`;
}

function frontmatter(plan: Plan, plans: readonly Plan[], index: number, random: Random): string {
  const { kind, language, published, updated, slug } = plan;
  const authors = drawNumbers(random, AUTHORS, random() < 0.1 ? 2 : 1);
  const topics = drawNumbers(random, TOPICS, wholeNumber(random, 1, 5));
  const lines = [
    titleLine(plan),
    `${kind === 'unknown key' ? 'standfrist' : 'standfirst'}: ${sentence(language, random)}`,
    `${kind === 'embargoed' ? 'publishAt' : 'published'}: ${published}`,
    `lang: ${language.tag}`,
    `authors: [${authors.map((author) => `author-${author}`).join(', ')}]`,
    // A list that is not closed is not valid YAML.
    `topics: [${topics.map((topic) => `Topic ${topic}`).join(', ')}${kind === 'bad YAML' ? '' : ']'}`,
  ];
  if (kind === 'draft') lines.push('draft: true');
  if (updated) lines.push(`updated: ${updated}`);
  if (random() < 0.005) lines.push(`aliases: [formerly-${slug}]`);
  if (random() < 0.9) lines.push(`section: section-${zipfRank(random, SECTIONS) + 1}`);
  lines.push(...seriesLine(index));
  // About 4 of 100 articles: some newsrooms correct more.
  if (updated && random() < 0.4) {
    lines.push('corrections:', `  - date: ${updated}`, `    text: ${sentence(language, random)}`);
  }
  const related = drawRelated(plans, index, random);
  if (related.length > 0) lines.push('related:', ...related.map((other) => `  - ${other}`));
  return lines.join('\n');
}

function seriesLine(index: number): string[] {
  if (index % ONE_IN_SERIES !== 0) return [];
  const before = index / ONE_IN_SERIES;
  const part = Math.floor(before / SERIES) + 1;
  return [`series: { name: Series ${(before % SERIES) + 1}, part: ${part} }`];
}

/** Different numbers from 1 to `most`; small ones come up more often. */
function drawNumbers(random: Random, most: number, count: number): number[] {
  const numbers = new Set<number>();
  while (numbers.size < count) numbers.add(zipfRank(random, most) + 1);
  return [...numbers];
}

function drawRelated(plans: readonly Plan[], index: number, random: Random): string[] {
  if (index === 0) return [];
  const slugs = new Set<string>();
  for (let wanted = wholeNumber(random, 0, 8); wanted > 0; wanted--) {
    const at = wholeNumber(random, Math.max(0, index - RELATED_WITHIN), index - 1);
    const slug = plans[at]?.slug;
    if (slug !== undefined && slug !== plans[index]?.slug) slugs.add(slug);
  }
  return [...slugs];
}

function body(plan: Plan, random: Random): string {
  const { language, kind } = plan;
  const words = wholeNumber(random, 300, 1500);
  const blocks: string[] = [];
  if (kind === 'refused element') blocks.push(`<div>${sentence(language, random)}</div>`);
  let written = 0;
  let sinceHeading = 0;
  while (written < words) {
    const paragraph = drawParagraph(language, random, words - written);
    blocks.push(paragraph.text);
    written += paragraph.words;
    sinceHeading += paragraph.words;
    if (written >= words) break;
    if (random() < 0.1) blocks.push(quote(plan, random));
    if (sinceHeading < 250) continue;
    blocks.push(`## ${heading(language, random)}`);
    sinceHeading = 0;
  }
  return blocks.join('\n\n');
}

function drawParagraph(language: Language, random: Random, mostWords: number) {
  const wanted = Math.min(wholeNumber(random, 40, 110), mostWords);
  const sentences: string[] = [];
  let words = 0;
  while (words < wanted) {
    const length = Math.min(wholeNumber(random, 8, 24), wanted - words);
    sentences.push(sentence(language, random, length));
    words += length;
  }
  return { text: sentences.join(' '), words };
}

function sentence(language: Language, random: Random, length = wholeNumber(random, 10, 25)) {
  const comma = wholeNumber(random, 3, 20);
  let text = '';
  for (let at = 0; at < length; at++) {
    if (at > 0) text += at === comma ? ', ' : ' ';
    text += drawWord(language, random);
  }
  return `${capitalised(text)}.`;
}

function heading(language: Language, random: Random): string {
  const words = Array.from({ length: wholeNumber(random, 2, 6) }, () =>
    drawSubject(language, random),
  );
  return capitalised(words.join(' '));
}

function quote({ language, published }: Plan, random: Random): string {
  const speaker = wholeNumber(random, 1, SPEAKERS);
  const date = published.slice(0, wholeNumber(random, 0, 1) === 0 ? 7 : 10);
  const words = sentence(language, random, wholeNumber(random, 8, 70));
  return `<Quote by="Speaker ${speaker}" date="${date}">\n  ${words}\n</Quote>`;
}
