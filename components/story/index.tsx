import type { MDXComponents } from 'mdx/types';
import type { ReactNode } from 'react';
import type { StoryName, StoryProps } from '@/lib/mdx';
import { Figure, Gallery, NO_STORY_PICTURES, type StoryPictures } from './figure';
import { PullQuote } from './pull-quote';
import { Quote } from './quote';
import { ScrollCode, ScrollTable } from './scroll-box';
import { DataCell, HeadCell } from './table-cell';

/** A component with the props that its schema gives, and what the compiler adds. */
type StoryComponent<Name extends StoryName> = (
  props: StoryProps<Name> & { id: string; children: ReactNode },
) => ReactNode;

/**
 * The vocabulary of articles: every story component that MDX may use. Their props are in
 * lib/mdx/vocabulary; the two lists cannot differ.
 */
function story(pictures: StoryPictures): { [Name in StoryName]: StoryComponent<Name> } {
  return {
    Quote,
    PullQuote,
    // biome-ignore lint/correctness/noComponentHookFactories: on the server, where nothing is rendered twice
    Figure: (props) => <Figure {...props} inStory={pictures} />,
    Gallery,
  };
}

/**
 * The vocabulary, and the Markdown elements that need more than a style.
 *
 * @param pictures those of the text
 */
export function storyComponents(pictures: StoryPictures = NO_STORY_PICTURES): MDXComponents {
  return {
    ...story(pictures),
    table: ScrollTable,
    td: DataCell,
    th: HeadCell,
    pre: ScrollCode,
  };
}
