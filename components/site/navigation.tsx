import { type Site, sectionsInOrder } from '@/lib/newsroom';
import { frontPath, listPath, sectionPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { siteMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/** The sections, and the navigation of the site file: a row of words that wraps, or on a phone scrolls on its own. */
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
        {linksOf(site).map(({ label, href, part }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={current(href, path)}
              className="quiet-link"
              {...siteMark(site, language, part)}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
      {/* Instead of the form, for which a narrow screen has no room. */}
      <a href={listPath('/search', language)} className="search-word label-line quiet-link">
        {say(language, 'search')}
      </a>
    </nav>
  );
}

interface NavigationLink {
  label: string;
  href: string;
  /** Where its words come from. */
  part: 'navigation' | 'sections';
}

/** The front page first, if the editor lists it, then the sections, then everything else that is listed. */
function linksOf(site: Site): NavigationLink[] {
  const fronts = sectionsInOrder(site.sections).map(({ name, slug }) => ({
    label: name,
    href: sectionPath(slug, site),
    part: 'sections' as const,
  }));
  const written = site.navigation.map((link) => ({ ...link, part: 'navigation' as const }));
  const listed = new Set(written.map(({ href }) => href));
  const isFront = ({ href }: { href: string }): boolean => href === frontPath(site);
  return [
    ...written.filter(isFront),
    ...fronts.filter(({ href }) => !listed.has(href)),
    ...written.filter((link) => !isFront(link)),
  ];
}

/** Whether a link leads to the page itself, or to a page above it, as /topics is above /topics/nato. */
function current(href: string, path: string | undefined): 'page' | 'true' | undefined {
  if (path === undefined) return undefined;
  if (href === path) return 'page';
  return path.startsWith(`${href}/`) ? 'true' : undefined;
}
