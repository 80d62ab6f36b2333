import type { ReactNode } from 'react';
import type { Site } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { Footer } from './footer';
import { Masthead } from './masthead';

/**
 * What stands around every page but the front page: the slim masthead and the footer.
 *
 * @param path the address of the page, for the navigation
 */
export function Frame({
  site,
  language,
  path,
  children,
}: {
  site: Site;
  language: Language;
  path?: string;
  children: ReactNode;
}) {
  return (
    <>
      <Masthead site={site} language={language} path={path} />
      <div className="sheet">{children}</div>
      <Footer site={site} language={language} path={path} />
    </>
  );
}
