import type { ReactNode } from 'react';
import type { Site } from '@/lib/newsroom';
import { PRELOADED_FONTS } from './preloaded-fonts';
import { SpeculationRules } from './speculation-rules';

/** The `html` and `body` of every page. */
export function Document({ site, children }: { site: Site; children: ReactNode }) {
  return (
    <html lang={site.locale}>
      <body>
        {PRELOADED_FONTS.map((font) => (
          <link key={font} rel="preload" href={font} as="font" type="font/woff2" crossOrigin="" />
        ))}
        <a href="#main" className="skip-link">
          Skip to the text
        </a>
        {children}
        {/* While editors write, a page made ahead would be one from before the change. */}
        {process.env.NODE_ENV === 'production' && <SpeculationRules />}
        {/* React moves it into the head. */}
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          href="/opensearch.xml"
          title={site.name}
        />
      </body>
    </html>
  );
}
