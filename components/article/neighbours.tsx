import { articlePath, type Entry, type PartsBeside } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/**
 * The articles next to this one: in its series, then those published just before and just after it.
 * None is named twice.
 */
export function Neighbours({
  newer,
  older,
  parts,
  language,
}: {
  newer: Entry | undefined;
  older: Entry | undefined;
  parts: PartsBeside;
  language: Language;
}) {
  const named = [parts.previous?.slug, parts.next?.slug];
  const unlessNamed = (entry: Entry | undefined) =>
    entry && named.includes(entry.slug) ? undefined : entry;
  return (
    <>
      <Pair
        heading="series"
        links={[
          ['previousPart', parts.previous],
          ['nextPart', parts.next],
        ]}
        language={language}
      />
      <Pair
        heading="neighbours"
        links={[
          ['publishedBefore', unlessNamed(older)],
          ['publishedAfter', unlessNamed(newer)],
        ]}
        language={language}
      />
    </>
  );
}

type Label = 'previousPart' | 'nextPart' | 'publishedBefore' | 'publishedAfter';

function Pair({
  heading,
  links,
  language,
}: {
  heading: 'series' | 'neighbours';
  links: readonly (readonly [Label, Entry | undefined])[];
  language: Language;
}) {
  const there = links.flatMap(([label, entry]) => (entry ? [{ label, entry }] : []));
  if (there.length === 0) return null;
  return (
    <section className="neighbours">
      <h2 className="sr-only">{say(language, heading)}</h2>
      <ul>
        {there.map(({ label, entry }) => (
          <li key={label}>
            <span className="label text-muted">{say(language, label)}</span>
            <a href={articlePath(entry)} {...languageMark(entry, language)}>
              {entry.headline}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
