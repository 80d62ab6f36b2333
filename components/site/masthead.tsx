import type { Site } from '@/lib/newsroom';
import { Navigation } from './navigation';
import { SearchForm } from './search-form';

/** The slim masthead: the name of the paper, which leads to the front page, and the navigation. */
export function Masthead({ site, path }: { site: Site; path?: string | undefined }) {
  return (
    <header className="sheet">
      <div className="masthead">
        <a href="/" className="masthead-name no-underline">
          {site.name}
        </a>
        <Navigation links={site.navigation} path={path} />
        <SearchForm />
      </div>
    </header>
  );
}
