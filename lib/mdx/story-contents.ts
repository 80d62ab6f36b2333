import type { StoryName } from './vocabulary';

/** What a story component may hold. */
export type Contents =
  /** Paragraphs, lists and all other Markdown. */
  | { hold: 'text'; mayBeEmpty?: true; inside?: StoryName }
  /** One list, and nothing else. */
  | { hold: 'list' }
  /** Headings of the third level, each with its answer under it. */
  | { hold: 'questions' }
  /** One Markdown table, and nothing else. */
  | { hold: 'table' }
  /** Nothing at all. */
  | { hold: 'nothing'; inside?: StoryName }
  /** Two to twelve pictures. */
  | { hold: 'pictures' }
  /** Other components, of these kinds. */
  | { hold: 'components'; of: readonly [StoryName, ...StoryName[]] };

/**
 * What each story component may hold. The check, its messages, the stylebook and the snippets all
 * read this table; a missing entry does not compile.
 */
export const storyContents: { readonly [Name in StoryName]: Contents } = {
  Quote: { hold: 'text' },
  PullQuote: { hold: 'text' },
  Timeline: { hold: 'components', of: ['Event'] },
  Event: { hold: 'text', mayBeEmpty: true, inside: 'Timeline' },
  KeyPoints: { hold: 'list' },
  Facts: { hold: 'list' },
  QandA: { hold: 'questions' },
  Note: { hold: 'text' },
  Table: { hold: 'table' },
  Figure: { hold: 'nothing' },
  Gallery: { hold: 'pictures' },
  LocatorMap: { hold: 'components', of: ['Group', 'Point'] },
  Group: { hold: 'nothing', inside: 'LocatorMap' },
  Point: { hold: 'nothing', inside: 'LocatorMap' },
  Embed: { hold: 'nothing' },
};

/** The component that another one is a part of. */
export function wholeOf(name: StoryName): StoryName | undefined {
  const contents = storyContents[name];
  return 'inside' in contents ? contents.inside : undefined;
}

/** What a component may hold and where it may stand, in words that follow its name. */
export function contentsInWords(name: StoryName): string {
  const contents = storyContents[name];
  const whole = wholeOf(name);
  const place = whole ? `, and stands inside \`<${whole}>\`` : '';
  switch (contents.hold) {
    case 'text':
      return `${contents.mayBeEmpty ? 'may hold text' : 'holds text'}${place}`;
    case 'list':
      return 'holds one list';
    case 'questions':
      return 'holds questions as headings (###), each with its answer under it';
    case 'table':
      return 'holds one table';
    case 'nothing':
      return `holds nothing between its tags${place}`;
    case 'pictures':
      return 'holds two to twelve pictures';
    case 'components':
      return `holds one or more ${contents.of.map((one) => `\`<${one}>\``).join(' or ')}`;
  }
}

/** What to write if a component holds something else, or nothing. */
export function contentsRemedy(name: StoryName): string {
  const contents = storyContents[name];
  const between = `between <${name}> and </${name}>`;
  switch (contents.hold) {
    case 'text':
      return `Write them between <${name} …> and </${name}>.`;
    case 'list':
      return `Begin each point with - on a line of its own; write nothing else ${between}.`;
    case 'questions':
      return 'Write each question as a heading (### Why now?), and its answer under it.';
    case 'table':
      return `Write one table ${between}: | A | B |, under it | --- | --- |, then a line for each row.`;
    case 'nothing':
      return `Write <${name} … />.`;
    case 'pictures':
      return 'Write ![…](…) or <Figure … />, each on a line of its own.';
    case 'components':
      return `Write ${contents.of.map(tagOf).join(' or ')} ${between}, and nothing else.`;
  }
}

function tagOf(name: StoryName): string {
  return storyContents[name].hold === 'nothing' ? `<${name} … />` : `<${name} …>…</${name}>`;
}
