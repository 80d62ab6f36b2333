import type { ReactNode } from 'react';
import type { Site } from '@/lib/newsroom';
import type { Version } from '@/lib/routing/versions';
import type { Language } from '@/lib/words/language';
import { Footer } from './footer';
import { Masthead } from './masthead';

/**
 * What surrounds every page but the front page: the slim masthead and the footer.
 *
 * @param path the address of the page, for the navigation
 * @param versions where the page is in other languages, unless it is a list
 */
export function Frame({
  site,
  language,
  path,
  versions,
  children,
}: {
  site: Site;
  language: Language;
  path?: string;
  versions?: readonly Version[] | undefined;
  children: ReactNode;
}) {
  return (
    <>
      <Masthead site={site} language={language} path={path} versions={versions} />
      <div className="sheet">{children}</div>
      <Footer site={site} language={language} path={path} />
    </>
  );
}
