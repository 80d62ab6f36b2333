import type { MDXComponents } from 'mdx/types';
import type { ReactNode } from 'react';
import type { StoryName, StoryProps } from '@/lib/mdx';
import type { Language } from '@/lib/words/language';
import { Embed } from './embed';
import { Event } from './event';
import { Figure, Gallery, NO_STORY_PICTURES, type StoryPictures } from './figure';
import { Facts, KeyPoints, Note, QandA, Timeline } from './part';
import { PullQuote } from './pull-quote';
import { Quote } from './quote';
import { ScrollCode, ScrollTable } from './scroll-box';
import { Table } from './table';
import { DataCell, HeadCell } from './table-cell';

/** A component with the props that its schema gives, and what the compiler adds. */
type StoryComponent<Name extends StoryName> = (
  props: StoryProps<Name> & { id: string; children: ReactNode },
) => ReactNode;

/**
 * The vocabulary of articles: every story component that MDX may use. Their props are in
 * lib/mdx/vocabulary; the two lists cannot differ.
 */
const story: {
  [Name in StoryName]: (language: Language, pictures: StoryPictures) => StoryComponent<Name>;
} = {
  Quote: (language) => (props) => <Quote {...props} language={language} />,
  PullQuote: () => PullQuote,
  Figure: (language, pictures) => (props) => (
    <Figure {...props} inStory={pictures} language={language} />
  ),
  Gallery: () => Gallery,
  Embed: (language, pictures) => (props) => (
    <Embed {...props} inStory={pictures} language={language} />
  ),
  Timeline: (language) => (props) => <Timeline {...props} language={language} />,
  Event: () => Event,
  KeyPoints: (language) => (props) => <KeyPoints {...props} language={language} />,
  Facts: (language) => (props) => <Facts {...props} language={language} />,
  QandA: (language) => (props) => <QandA {...props} language={language} />,
  Note: (language) => (props) => <Note {...props} language={language} />,
  Table: () => Table,
};

/**
 * The vocabulary, and the Markdown elements that need more than a style, in the language of a page.
 *
 * @param pictures the pictures of the text
 */
export function storyComponents(
  language: Language,
  pictures: StoryPictures = NO_STORY_PICTURES,
): MDXComponents {
  const own = Object.entries(story).map(([name, make]) => [name, make(language, pictures)]);
  return {
    ...Object.fromEntries(own),
    table: (props) => <ScrollTable {...props} language={language} />,
    td: DataCell,
    th: HeadCell,
    pre: ScrollCode,
  };
}
