import { articlePath, type Entry } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/** The articles that were published just before and just after this one. */
export function Neighbours({
  newer,
  older,
  language,
}: {
  newer: Entry | undefined;
  older: Entry | undefined;
  language: Language;
}) {
  if (!newer && !older) return null;
  return (
    <section className="neighbours">
      <h2 className="sr-only">{say(language, 'neighbours')}</h2>
      <ul>
        {older && <Neighbour label="publishedBefore" entry={older} language={language} />}
        {newer && <Neighbour label="publishedAfter" entry={newer} language={language} />}
      </ul>
    </section>
  );
}

function Neighbour({
  label,
  entry,
  language,
}: {
  label: 'publishedBefore' | 'publishedAfter';
  entry: Entry;
  language: Language;
}) {
  return (
    <li>
      <span className="label text-muted">{say(language, label)}</span>
      <a href={articlePath(entry)} {...languageMark(entry, language)}>
        {entry.headline}
      </a>
    </li>
  );
}
