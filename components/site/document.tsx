import type { ReactNode } from 'react';
import { preload } from 'react-dom';
import { brandStyle } from '@/lib/brand/brand-style';
import { PRELOADED_FONTS } from '@/lib/html/preloaded-fonts';
import type { Site } from '@/lib/newsroom';
import { listPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { SpeculationRules } from './speculation-rules';

/** The `html` and `body` of every page. */
export function Document({
  site,
  language,
  children,
}: {
  site: Site;
  language: Language;
  children: ReactNode;
}) {
  const { lang, dir } = language;
  const { accent } = site.brand;
  for (const font of PRELOADED_FONTS) {
    // Not as an element: React would write it twice, in the head and in its own place.
    preload(font, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' });
  }
  return (
    <html lang={lang} dir={dir === 'rtl' ? dir : undefined}>
      {accent && (
        <head>
          {/* In the head by hand: a style that React hoists would outlive a change of the site file. */}
          <style>{brandStyle(accent)}</style>
        </head>
      )}
      <body>
        <a href="#main" className="skip-link">
          {say(language, 'skipLink')}
        </a>
        {children}
        {/* While editors write, a page made ahead of time would be from before the change. */}
        {process.env.NODE_ENV === 'production' && <SpeculationRules site={site} />}
        {/* React moves it into the head. */}
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href={listPath('/opensearch.xml', site)}
          title={site.name}
        />
      </body>
    </html>
  );
}
