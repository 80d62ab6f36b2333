import type { Section, Site } from '@/lib/newsroom';
import { sectionFeedPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { siteMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/** The name of a section above its front, in the language of the site, and its feed. */
export function SectionHead({
  section: { name, slug, description },
  site,
  language,
}: {
  section: Section;
  site: Site;
  language: Language;
}) {
  const mark = siteMark(site, language, 'sections');
  return (
    <header className="section-head">
      <h1 {...mark}>{name}</h1>
      {description && (
        <p className="label-line text-muted" {...mark}>
          {description}
        </p>
      )}
      <p className="section-feed label-line print:hidden">
        <a href={sectionFeedPath(slug, language)} type="application/rss+xml">
          {say(language, 'feedOf', { what: name })}
        </a>
      </p>
    </header>
  );
}
