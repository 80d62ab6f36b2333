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
    <nav aria-label={say(language, 'mainNavigation')} className="print:hidden">
      <ul className="label-line -mx-2 flex flex-wrap">
        {site.navigation.map(({ label, href }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current(href, path)}
              className="quiet-link inline-block px-2 py-1"
              {...siteMark(site, language)}
            >
              {label}
            </a>
          </li>
        ))}
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
