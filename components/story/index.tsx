import type { MDXComponents } from 'mdx/types';
import type { ReactNode } from 'react';
import type { StoryName, StoryProps } from '@/lib/mdx';
import { Event } from './event';
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
const story: { [Name in StoryName]: StoryComponent<Name> } = {
  Quote,
  PullQuote,
  Timeline,
  Event,
  KeyPoints,
  Facts,
  QandA,
  Note,
  Table,
};

/** The vocabulary, and the Markdown elements that need more than a style. */
export const storyComponents: MDXComponents = {
  ...story,
  table: ScrollTable,
  td: DataCell,
  th: HeadCell,
  pre: ScrollCode,
};
