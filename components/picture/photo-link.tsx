import type { ReactNode } from 'react';

/** A link from a picture to the page that it has to itself, where it has one. */
export function PhotoLink({ href, children }: { href: string | undefined; children: ReactNode }) {
  return href === undefined ? (
    children
  ) : (
    <a href={href} className="photo-link">
      {children}
      <span className="sr-only">Larger picture</span>
    </a>
  );
}
