import type { ReactNode } from 'react';
import type { StoryProps } from '@/lib/mdx';

interface Props extends StoryProps<'Quote'> {
  /** Made from the words of the quote when the article is compiled; see lib/mdx/anchors. */
  id: string;
  /** Set when the words are too many for large type; see lib/mdx/quote-length. */
  long?: true;
  /** The date in words; see lib/mdx/quote-dates. */
  dateText?: string;
  children: ReactNode;
}

/**
 * The quote callout: somebody's words, set apart, with the speaker, the role, to whom and when under
 * them, and a link to themselves.
 */
export function Quote({ by, role, to, date, source, id, long, dateText, children }: Props) {
  return (
    <figure id={id} className={long ? 'quote quote-long' : 'quote'}>
      <blockquote cite={source}>{children}</blockquote>
      <figcaption>
        <b>{by}</b>
        {role && `, ${role}`}
        {to && `, to ${to}`}
        {date && (
          <>
            , <time dateTime={date}>{dateText}</time>
          </>
        )}{' '}
        {source && (
          <a href={source} aria-label={`Source of this quote by ${by}`}>
            Source
          </a>
        )}{' '}
        <a href={`#${id}`} aria-label={`Link to this quote by ${by}`}>
          #
        </a>
      </figcaption>
    </figure>
  );
}
