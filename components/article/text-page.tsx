import type { ReactNode } from 'react';
import type { Page } from '@/lib/newsroom';

/** A page that is no article, such as /about. */
export function TextPage({ page, children }: { page: Page; children: ReactNode }) {
  return (
    <div className="article-grid">
      <main id="main" tabIndex={-1}>
        <article lang={page.lang} dir={page.dir}>
          <header className="article-head">
            <h1 className="headline">{page.heading}</h1>
            {page.standfirst && <p className="standfirst mt-4">{page.standfirst}</p>}
          </header>
          <div className="article-body">
            <div className="story">{children}</div>
          </div>
        </article>
      </main>
    </div>
  );
}
