import type { ReactNode } from 'react';
import type { Entry } from '@/lib/newsroom';
import { sectionPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { type LanguageMark, languageMark } from '@/lib/words/mark';

/**
 * The line above a headline: the section and the kicker of an entry, each a link where it has a page.
 *
 * @param within the address of the list that it is in: the list of a section need not name the section again, and
 *   nothing links to the page that the reader is on
 */
export function Kicker({
  entry,
  language,
  within,
}: {
  entry: Entry;
  language: Language;
  within?: string | undefined;
}) {
  const { inSection: section, kicker, kickerPath } = entry;
  const path = section && sectionPath(section.slug, language);
  const isNamed = section && path !== within && kickerPath !== path;
  if (!isNamed && !kicker) return null;
  return (
    <p className="label kicker text-accent">
      {isNamed && (
        <Label href={path} mark={languageMark(section, language)}>
          {section.name}
        </Label>
      )}
      {isNamed && kicker && ' '}
      {kicker && (
        <Label
          href={kickerPath === within ? undefined : kickerPath}
          mark={languageMark(entry, language)}
        >
          {kicker}
        </Label>
      )}
    </p>
  );
}

function Label({
  href,
  mark,
  children,
}: {
  href: string | undefined;
  mark: LanguageMark;
  children: ReactNode;
}) {
  return href ? (
    <a href={href} {...mark}>
      {children}
    </a>
  ) : (
    <span {...mark}>{children}</span>
  );
}
