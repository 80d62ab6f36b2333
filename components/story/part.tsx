import type { ReactNode } from 'react';
import { partHeading } from '@/lib/mdx';
import type { Language } from '@/lib/words/language';

/**
 * A part of the text that stands alone, under its own heading. It is not an `aside`, because reading
 * views leave those out.
 */
function Part({
  kind,
  heading,
  id,
  children,
}: {
  kind: string;
  heading: string;
  id: string;
  children: ReactNode;
}) {
  return (
    <section id={id} className={`part ${kind}`}>
      <h2 className="label">{heading}</h2>
      {children}
    </section>
  );
}

interface Props {
  /** Made from the heading when the article is compiled; see lib/mdx/anchors. */
  id: string;
  /** The heading that the editor gives it. */
  title?: string | undefined;
  children: ReactNode;
  /** The language of the page. */
  language: Language;
}

/** The points of an article, in brief. */
export function KeyPoints({ id, title, children, language }: Props) {
  return (
    <Part kind="key-points" id={id} heading={partHeading('KeyPoints', title, language)}>
      {children}
    </Part>
  );
}

/** What to know about a subject. */
export function Facts({ id, title, children, language }: Props) {
  return (
    <Part kind="facts" id={id} heading={partHeading('Facts', title, language)}>
      {children}
    </Part>
  );
}

/** Questions, which are headings, with their answers. */
export function QandA({ id, title, children, language }: Props) {
  return (
    <Part kind="questions" id={id} heading={partHeading('QandA', title, language)}>
      {children}
    </Part>
  );
}

/** Events in order: see `Event`. */
export function Timeline({ id, title, children, language }: Props) {
  return (
    <Part kind="timeline" id={id} heading={partHeading('Timeline', title, language)}>
      <ol>{children}</ol>
    </Part>
  );
}

/** A note from the editor to readers. */
export function Note({ id, title, children, language }: Props) {
  return (
    <section id={id} className="part note" role="note">
      <p className="label">{partHeading('Note', title, language)}</p>
      {children}
    </section>
  );
}
