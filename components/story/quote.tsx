import type { ReactNode } from 'react';
import { LINK_NOTE, type StoryProps } from '@/lib/mdx';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { Name } from '../site/name';

interface Props extends StoryProps<'Quote'> {
  /** Made from the words of the quote when the article is compiled; see lib/mdx/anchors. */
  id: string;
  /** Set when the words are too many for large type; see lib/mdx/quote-length. */
  long?: true;
  /** The number of the note with the address of the source, on paper; see lib/mdx/link-notes. */
  [LINK_NOTE]?: string;
  /** The date in words; see lib/mdx/quote-dates. */
  dateText?: string;
  children: ReactNode;
  /** The language of the page. */
  language: Language;
}

/**
 * The quote callout: somebody's words, set apart; below them who said it, in which role, to whom and
 * when, and a link to the quote itself.
 */
export function Quote({
  by,
  role,
  to,
  date,
  source,
  id,
  [LINK_NOTE]: note,
  long,
  dateText,
  children,
  language,
}: Props) {
  const separator = say(language, 'separator');
  // With a full stop, which is in no id of a heading or of another quote.
  const speaker = `${id}.speaker`;
  return (
    // Named after the speaker alone: if the whole caption were the name, each word would be heard twice.
    <figure id={id} className={long ? 'quote quote-long' : 'quote'} aria-labelledby={speaker}>
      <blockquote cite={source}>{children}</blockquote>
      <figcaption>
        <b id={speaker}>
          <Name text={by} around={language} />
        </b>
        {role && `${separator}${role}`}
        {to && `${separator}${say(language, 'quoteTo', { listener: to })}`}
        {date && (
          <>
            {separator}
            <time dateTime={date}>{dateText}</time>
          </>
        )}{' '}
        {source && (
          <a
            href={source}
            data-note={note}
            aria-label={say(language, 'quoteSourceBy', { speaker: by })}
          >
            {say(language, 'quoteSource')}
          </a>
        )}{' '}
        {/* biome-ignore lint/a11y/useAnchorContent: its sign is in the style sheet, out of reading views */}
        <a href={`#${id}`} aria-label={say(language, 'quoteLinkBy', { speaker: by })} />
      </figcaption>
    </figure>
  );
}
