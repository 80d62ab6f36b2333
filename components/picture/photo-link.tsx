import type { ReactNode } from 'react';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';

/** A link from a picture to the page that it has to itself, where it has one. */
export function PhotoLink({
  href,
  language,
  children,
}: {
  href: string | undefined;
  language: Language;
  children: ReactNode;
}) {
  return href === undefined ? (
    children
  ) : (
    <a href={href} className="photo-link">
      {children}
      <span className="sr-only">{say(language, 'largerPicture')}</span>
    </a>
  );
}
