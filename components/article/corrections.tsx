import { formatMoment } from '@/lib/dates/format-moment';
import { machineDate } from '@/lib/dates/machine-date';
import type { Article, Correction } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { Say } from '../site/say';

/** The corrections of an article, newest first. */
export function Corrections({ article, language }: { article: Article; language: Language }) {
  const { corrections } = article;
  if (corrections.length === 0) return null;
  const newestFirst = corrections.toSorted((a, b) => b.date.epochMs - a.date.epochMs);
  return (
    <ul id="corrections" className="corrections label-line">
      {newestFirst.map((correction) => (
        <li key={`${correction.date.iso} ${correction.text}`}>
          <CorrectionText correction={correction} article={article} language={language} />
        </li>
      ))}
    </ul>
  );
}

/** One correction: its date and its text. */
export function CorrectionText({
  correction: { date, text },
  article,
  language,
}: {
  correction: Correction;
  article: Article;
  language: Language;
}) {
  const when = <time dateTime={machineDate(date)}>{formatMoment(date, language)}</time>;
  return (
    <>
      <b>
        <Say language={language} word="correction" slots={{ date: when }} />
      </b>{' '}
      <span {...languageMark(article, language)}>{text}</span>
    </>
  );
}
