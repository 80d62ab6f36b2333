import type { Briefs, Site } from '@/lib/newsroom';
import { sectionPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { siteMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import { HeadlineLink } from '../site/headline-link';
import { NewestTime } from './newest-time';

/**
 * Headlines of one section under its name, one below another; those without a section are in
 * columns.
 */
export function BriefsBlock({
  block: { section, articles },
  newestDay,
  site,
  language,
}: {
  block: Briefs;
  newestDay: string | undefined;
  site: Site;
  language: Language;
}) {
  return (
    <section className={section ? undefined : 'mt-10'}>
      <h2 className="label strong-rule">
        {section ? (
          <a
            href={sectionPath(section.slug, language)}
            className="quiet-link"
            {...siteMark(site, language, 'sections')}
          >
            {section.name}
          </a>
        ) : (
          say(language, 'furtherHeadlines')
        )}
      </h2>
      <ul className={section ? 'front-column' : 'front-rows'}>
        {articles.map((article) => (
          <li key={article.slug}>
            <HeadlineLink entry={article} language={language} />
            <NewestTime article={article} newestDay={newestDay} language={language} />
          </li>
        ))}
      </ul>
    </section>
  );
}
