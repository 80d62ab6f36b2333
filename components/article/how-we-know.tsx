import type { Article } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/** How the newsroom knows what the article says, if the editor explains it. */
export function HowWeKnow({ article, language }: { article: Article; language: Language }) {
  if (!article.method) return null;
  return (
    <section className="mt-12">
      <h2 className="label hairline">{say(language, 'howWeKnow')}</h2>
      <p className="label-line mt-2" {...languageMark(article, language)}>
        {article.method}
      </p>
    </section>
  );
}
