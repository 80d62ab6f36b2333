import type { Article } from '@/lib/newsroom';
import { seriesPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/** The series that an article is a part of, and which part. */
export function PartLine({ article, language }: { article: Article; language: Language }) {
  const { series } = article;
  if (!series) return null;
  return (
    <p className="label kicker text-muted">
      <a href={seriesPath(series.slug, language)} {...languageMark(article, language)}>
        {series.name}
      </a>{' '}
      <span>{say(language, 'part', { part: series.part })}</span>
    </p>
  );
}
