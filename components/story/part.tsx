import type { ReactNode } from 'react';

/**
 * A part of the text that stands by itself under a heading of its own. No `aside`: reading views leave
 * those out.
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
  /** The editor's, or the site's own; see lib/mdx/part-headings. */
  heading?: string;
  children: ReactNode;
}

/** What the article says, in a few points. */
export function KeyPoints({ id, heading = '', children }: Props) {
  return (
    <Part kind="key-points" id={id} heading={heading}>
      {children}
    </Part>
  );
}

/** What to know of a subject. */
export function Facts({ id, heading = '', children }: Props) {
  return (
    <Part kind="facts" id={id} heading={heading}>
      {children}
    </Part>
  );
}

/** Questions, which are headings, with their answers. */
export function QandA({ id, heading = '', children }: Props) {
  return (
    <Part kind="questions" id={id} heading={heading}>
      {children}
    </Part>
  );
}

/** Events one after the other: see `Event`. */
export function Timeline({ id, heading = '', children }: Props) {
  return (
    <Part kind="timeline" id={id} heading={heading}>
      <ol>{children}</ol>
    </Part>
  );
}

/** A note of the editor to readers. */
export function Note({ id, heading = '', children }: Props) {
  return (
    <section id={id} className="part note" role="note">
      <p className="label">{heading}</p>
      {children}
    </section>
  );
}
