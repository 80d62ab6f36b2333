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
  | { hold: 'nothing' }
  /** Two to twelve pictures. */
  | { hold: 'pictures' }
  /** Other components, of one kind. */
  | { hold: 'components'; of: StoryName };

/**
 * What each story component may hold. The check, its messages, the stylebook and the snippets all
 * read this table; a missing entry does not compile.
 */
export const storyContents: { readonly [Name in StoryName]: Contents } = {
  Quote: { hold: 'text' },
  PullQuote: { hold: 'text' },
  Timeline: { hold: 'components', of: 'Event' },
  Event: { hold: 'text', mayBeEmpty: true, inside: 'Timeline' },
  KeyPoints: { hold: 'list' },
  Facts: { hold: 'list' },
  QandA: { hold: 'questions' },
  Note: { hold: 'text' },
  Table: { hold: 'table' },
  Figure: { hold: 'nothing' },
  Gallery: { hold: 'pictures' },
  Embed: { hold: 'nothing' },
};

/** What a component may hold and where it may stand, in words that follow its name. */
export function contentsInWords(name: StoryName): string {
  const contents = storyContents[name];
  switch (contents.hold) {
    case 'text': {
      const where = contents.inside ? `, and stands inside \`<${contents.inside}>\`` : '';
      return `${contents.mayBeEmpty ? 'may hold text' : 'holds text'}${where}`;
    }
    case 'list':
      return 'holds one list';
    case 'questions':
      return 'holds questions as headings (###), each with its answer under it';
    case 'table':
      return 'holds one table';
    case 'nothing':
      return 'holds nothing between its tags';
    case 'pictures':
      return 'holds two to twelve pictures';
    case 'components':
      return `holds one or more \`<${contents.of}>\``;
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
      return `Write <${contents.of} …>…</${contents.of}> ${between}, and nothing else.`;
  }
}
