import type { Site } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { siteMark } from '@/lib/words/mark';
import { Navigation } from './navigation';
import { SearchForm } from './search-form';

/** The slim masthead: the name of the paper, which leads to the front page, and the navigation. */
export function Masthead({
  site,
  language,
  path,
}: {
  site: Site;
  language: Language;
  path?: string | undefined;
}) {
  return (
    <header className="sheet">
      <div className="border-b border-ink flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1 py-3">
        <a
          href="/"
          className="font-serif text-2xl font-bold tracking-tight no-underline"
          {...siteMark(site, language)}
        >
          {site.name}
        </a>
        <div className="flex flex-wrap items-baseline gap-x-6 gap-y-1">
          <Navigation site={site} language={language} path={path} />
          <SearchForm language={language} />
        </div>
      </div>
    </header>
  );
}
