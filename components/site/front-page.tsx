import type { DateStyle } from '@/lib/dates/format-moment';
import { type Article, articlePath, type FrontPage as Front } from '@/lib/newsroom';
import { PublicationLine } from '../article/publication-line';
import { Picture } from '../picture/picture';
import { PictureCredit } from '../picture/picture-caption';
import { ON_FRONT } from '../picture/sizes';
import { HeadlineLink } from './headline-link';
import { HeadlineList } from './headline-list';
import { HeldBackMark } from './held-back-mark';

/** How many headlines stand in the column beside the lead. */
const BESIDE = 5;

/** The front page: the lead, a column of headlines beside it, the rest in rows of three. */
export function FrontPage({ front, dates }: { front: Front; dates: DateStyle }) {
  const { lead, others } = front;
  const beside = lead ? others.slice(0, BESIDE) : [];
  const rows = others.slice(beside.length);
  return (
    <main id="main" tabIndex={-1} className="sheet">
      {!lead && others.length === 0 && (
        <p className="py-16 font-serif text-xl text-muted">Nothing has been published yet.</p>
      )}
      {lead && (
        <div className="front-top">
          <Lead article={lead} dates={dates} />
          {beside.length > 0 && (
            <section className="front-beside">
              <h2 className="label strong-rule">More headlines</h2>
              <HeadlineList entries={beside} />
            </section>
          )}
        </div>
      )}
      {rows.length > 0 && (
        <section className="mt-10">
          <h2 className="label strong-rule">{lead ? 'Further headlines' : 'Headlines'}</h2>
          <ul className="front-rows">
            {rows.map((entry) => (
              <li key={entry.slug}>
                <HeadlineLink entry={entry} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function Lead({ article, dates }: { article: Article; dates: DateStyle }) {
  return (
    <article className="front-lead" lang={article.lang} dir={article.dir}>
      {article.leadPicture && (
        <figure className="front-picture">
          <Picture shown={article.leadPicture} sizes={ON_FRONT} crop="16x9" isFirst />
          <PictureCredit shown={article.leadPicture} />
        </figure>
      )}
      {article.kicker && <p className="label text-accent">{article.kicker}</p>}
      <h2 className="text-lead mt-2 font-serif font-semibold text-balance">
        <a href={articlePath(article)} className="no-underline hover:underline">
          {article.headline}
        </a>
        <HeldBackMark entry={article} />
      </h2>
      <p className="standfirst mt-4">{article.standfirst}</p>
      <PublicationLine article={article} dates={dates} />
    </article>
  );
}
