import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** An article of the paper: its headline, its section, and how many hours before now it was published. */
type Story = [headline: string, section: string | undefined, hours: number, kicker?: string];

const STORIES: readonly Story[] = [
  ['The new bridge of Lower Example opens on Monday', 'Town', 60, 'Bridges'],
  ['Council agrees on a ferry for the winter', 'River', 100],
  ['High water expected at the lower quay', 'River', 2, 'Weather'],
  ['Library keeps its long evenings', 'Culture', 4],
  ['School choir sings in the market hall', 'Culture', 6],
  ['Two lanes of Mill Street close for repairs', 'Town', 8, 'Roads'],
  ['Rowers win by half a length', 'Sport', 26],
  ['Old maps of the river found in an attic', 'Culture', 30],
  ['Bakers ask for an earlier tram', 'Town', 34],
  ['Swimmers have the lake to themselves', 'Sport', 50],
  ['The lock needs a new gate', 'River', 54],
  ['A pavement for North Lane', 'Town', 58],
  ['Heron counted at the weir', 'River', 74],
  ['Theatre repeats its autumn play', 'Culture', 78],
  ['Draw in the derby of the two banks', 'Sport', 82],
  ['Fewer lamps, and warmer ones', 'Town', 98],
  ['Readers ask: who owns the towpath?', undefined, 102],
];

const STUBS = [
  'Ferry timetable for the spring',
  'New trees for the market square',
  'Chess club looks for a room',
  'Harbour master retires',
];

const SECTIONS = ['Town', 'River', 'Culture', 'Sport'];

const STANDFIRST =
  'Nothing of this has happened: town, river and people are made up, to show what a front page does with its articles.';

const SITE = `name: The Test Gazette
tagline: Everything in it is made up
description: A made-up paper, for the pictures in docs/front-page.md.
url: http://localhost:3000
timeZone: Europe/Sarajevo
locale: en-GB
navigation:
  - {label: Front page, href: /}
  - {label: Topics, href: /topics}
  - {label: Archive, href: /archive}
sections:
${SECTIONS.map((name) => `  - {name: ${name}, slug: ${name.toLowerCase()}}`).join('\n')}
frontPage:
  lead: ${slug(STORIES[0]?.[0] ?? '')}
  order: [${slug(STORIES[1]?.[0] ?? '')}, ${slug(STUBS[3] ?? '')}]
`;

/**
 * Writes the paper that the pictures show, with a draft and an embargo among its articles.
 *
 * @param folder for its content
 * @param now milliseconds since the epoch; everything in it is dated from there
 */
export function writePaper(folder: string, now: number): void {
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  const hoursAgo = (hours: number) => new Date(now - hours * 3_600_000).toISOString().slice(0, 16);
  write('site.yaml', SITE);
  write('authors/writer.yaml', 'name: A. Writer\nkind: person\nrole: Made-up reporter\n');
  const writeArticle = (headline: string, keys: readonly (string | undefined)[]): void => {
    const fixed = [`title: '${headline}'`, `standfirst: '${STANDFIRST}'`, 'authors: [writer]'];
    const frontmatter = [...fixed, ...keys.filter((key) => key !== undefined)].join('\n');
    write(`articles/${slug(headline)}.mdx`, `---\n${frontmatter}\n---\n\n${STANDFIRST}\n`);
  };
  for (const [headline, section, hours, kicker] of STORIES) {
    writeArticle(headline, [
      `published: ${hoursAgo(hours)}`,
      section && `section: ${section}`,
      kicker && `kicker: ${kicker}`,
    ]);
  }
  writeArticle('What the ferry will cost', [
    `published: ${hoursAgo(1)}`,
    'section: River',
    'draft: true',
  ]);
  writeArticle('Who may fish from the new bridge', [
    `published: ${hoursAgo(3)}`,
    `publishAt: ${hoursAgo(-40)}`,
    'section: Town',
  ]);
  for (const headline of STUBS) {
    write(`articles/${slug(headline)}.mdx`, `---\ntitle: '${headline}'\n---\n`);
  }
}

function slug(headline: string): string {
  return headline
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');
}
