import type { SearchResults } from '@/lib/newsroom';
import { listPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { Name } from '../site/name';
import { Say } from '../site/say';

type Offered = SearchResults['offered'][number];

const GROUPS = [
  ['topic', 'topics'],
  ['author', 'author'],
  ['lang', 'searchLanguages'],
  ['year', 'searchYears'],
] as const;

/** Links that narrow the search by one step, or widen it again. */
export function SearchFilters({
  results: { offered, off },
  language,
}: {
  results: SearchResults;
  language: Language;
}) {
  if (offered.length + off.length === 0) return null;
  return (
    <nav className="search-filters label-line" aria-label={say(language, 'narrowSearch')}>
      {off.length > 0 && (
        <ul>
          {off.map(({ filter, query }) => (
            <li key={filter}>
              <a href={addressOf(query, language)} rel="nofollow">
                <Say
                  language={language}
                  word="withoutFilter"
                  slots={{ filter: <Name text={filter} around={language} /> }}
                />
              </a>
            </li>
          ))}
        </ul>
      )}
      {GROUPS.map(([kind, word]) => {
        const links = offered.filter((link) => link.kind === kind);
        if (links.length === 0) return null;
        return (
          <ul key={kind}>
            <li className="text-muted">{say(language, word)}</li>
            {links.map((link) => (
              <li key={link.value}>
                <a href={addressOf(link.query, language)} rel="nofollow">
                  <Name text={labelOf(link, language)} around={language} />
                </a>
              </li>
            ))}
          </ul>
        );
      })}
    </nav>
  );
}

/** The address of another search. Links to it are `nofollow`, since searches can be narrowed without end. */
function addressOf(query: string, language: Language): string {
  return `${listPath('/search', language)}?q=${encodeURIComponent(query)}`;
}

function labelOf({ kind, label }: Offered, { locale }: Language): string {
  if (kind !== 'lang') return label;
  return new Intl.DisplayNames(locale, { type: 'language' }).of(label) ?? label;
}
