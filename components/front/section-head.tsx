import type { Section, Site } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { siteMark } from '@/lib/words/mark';

/** The name of a section over its front, in the language of the site. */
export function SectionHead({
  section: { name, description },
  site,
  language,
}: {
  section: Section;
  site: Site;
  language: Language;
}) {
  const mark = siteMark(site, language);
  return (
    <header className="section-head">
      <h1 {...mark}>{name}</h1>
      {description && (
        <p className="label-line text-muted" {...mark}>
          {description}
        </p>
      )}
    </header>
  );
}
