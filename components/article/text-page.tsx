import type { ReactNode } from 'react';
import type { Page } from '@/lib/newsroom';
import { textPagePath } from '@/lib/routing/list-address';
import type { Version } from '@/lib/routing/versions';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { VersionsLine } from './versions-line';

/** A page that is not an article, such as /about. */
export function TextPage({
  page,
  versions = [],
  language,
  children,
}: {
  page: Page;
  /** Where it is in other languages. */
  versions?: readonly Version[];
  language: Language;
  children: ReactNode;
}) {
  const mark = languageMark(page, language);
  return (
    <div className="article-grid">
      <main id="main" tabIndex={-1}>
        <article>
          <header className="article-part">
            <h1 className="headline" {...mark}>
              {page.heading}
            </h1>
            {page.standfirst && (
              <p className="standfirst mt-4" {...mark}>
                {page.standfirst}
              </p>
            )}
            <VersionsLine versions={versions} path={textPagePath(page.slug)} language={language} />
          </header>
          <div className="article-part">
            <div className="story" {...mark}>
              {children}
            </div>
          </div>
        </article>
      </main>
    </div>
  );
}
