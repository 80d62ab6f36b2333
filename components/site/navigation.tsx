import type { Site } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { siteMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/** The navigation of the site file: a row of words that wraps. */
export function Navigation({
  site,
  language,
  path,
}: {
  site: Site;
  language: Language;
  path: string | undefined;
}) {
  return (
    <nav aria-label={say(language, 'mainNavigation')} className="navigation">
      <ul className="label-line">
        {site.navigation.map(({ label, href }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current(href, path)}
              className="quiet-link"
              {...siteMark(site, language)}
            >
              {label}
            </a>
          </li>
        ))}
        {/* In the place of the form, which a narrow screen has no room for. */}
        <li className="search-word">
          <a href="/search" className="quiet-link">
            {say(language, 'search')}
          </a>
        </li>
      </ul>
    </nav>
  );
}

/** Whether a link leads to the page itself, or to what that is a part of: /topics of /topics/nato. */
function current(href: string, path: string | undefined): 'page' | 'true' | undefined {
  if (path === undefined) return undefined;
  if (href === path) return 'page';
  return path.startsWith(`${href}/`) ? 'true' : undefined;
}
