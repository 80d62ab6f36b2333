import { CorrectionText } from '@/components/article/corrections';
import { ReportError } from '@/components/article/report-error';
import { articlePath, type CorrectionListing, type Site } from '@/lib/newsroom';
import { listPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import { PageLinks } from './page-links';

/** The corrections of all articles, the newest first, each with its article. */
export function CorrectionsPage({
  listing: { corrections, page, pages, total },
  site,
  language,
}: {
  listing: CorrectionListing;
  site: Site;
  language: Language;
}) {
  return (
    <main id="main" tabIndex={-1} className="stub">
      <h1 className="headline">{say(language, 'corrections')}</h1>
      <p className="standfirst mt-4">{say(language, 'correctionsWhy')}</p>
      <p className="label-line mt-4 text-muted">
        {total === 0
          ? say(language, 'noCorrections')
          : say(language, 'correctionCount', { count: total })}
      </p>
      {total > 0 && (
        <ul className="story-list">
          {corrections.map(({ article, ...correction }) => (
            <li key={`${article.slug} ${correction.date.iso} ${correction.text}`}>
              <h2>
                <a href={articlePath(article)} {...languageMark(article, language)}>
                  {article.headline}
                </a>
              </h2>
              <p>
                <CorrectionText correction={correction} article={article} language={language} />
              </p>
            </li>
          ))}
        </ul>
      )}
      <PageLinks
        base={listPath('/corrections', language)}
        page={page}
        pages={pages}
        language={language}
      />
      <ReportError site={site} language={language} />
    </main>
  );
}
