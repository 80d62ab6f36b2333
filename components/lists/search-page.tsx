import { Fragment } from 'react';
import { articlePath, type SearchResults } from '@/lib/newsroom';
import { listPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import { StubMark } from '../site/headline-link';
import { Name } from '../site/name';
import { Say } from '../site/say';
import { SearchForm } from '../site/search-form';
import { Fragments } from './fragments';
import { ListDate } from './list-date';
import { PageLinks } from './page-links';
import { SearchFilters } from './search-filters';

/** The results of a search, or help with searching. */
export function SearchPage({
  typed,
  results,
  language,
}: {
  typed: string;
  results: SearchResults;
  language: Language;
}) {
  const { page, pages, query, suggestion } = results;
  const asked = typed.trim() !== '';
  const address = `${listPath('/search', language)}?q=${encodeURIComponent(typed)}`;
  const words = query.ignored.join(say(language, 'separator'));
  return (
    <main id="main" tabIndex={-1} className="stub">
      <h1 className="headline">{say(language, 'search')}</h1>
      <SearchForm query={typed} large language={language} />
      {asked && (
        <p className="print-only standfirst">
          <Name text={typed} around={language} />
        </p>
      )}
      {asked && <p className="label-line mt-4 text-muted">{summary(results, language)}</p>}
      {query.cut && <p className="label-line mt-2">{say(language, 'queryCut')}</p>}
      {query.ignored.length > 0 && (
        <p className="label-line mt-2">
          <Say
            language={language}
            word="queryIgnored"
            slots={{ words: <Name text={words} around={language} /> }}
          />
        </p>
      )}
      {suggestion && (
        <p className="mt-4">
          <Say
            language={language}
            word="didYouMean"
            slots={{ query: <Suggestion query={suggestion} language={language} /> }}
          />
        </p>
      )}
      <SearchFilters results={results} language={language} />
      <Found results={results} language={language} />
      <PageLinks base={address} page={page} pages={pages} order="another" language={language} />
      {!asked && <SearchHelp language={language} />}
    </main>
  );
}

function Suggestion({ query, language }: { query: string; language: Language }) {
  return (
    <a href={`${listPath('/search', language)}?q=${encodeURIComponent(query)}`}>
      <Name text={query} around={language} />
    </a>
  );
}

function Found({ results, language }: { results: SearchResults; language: Language }) {
  if (results.found.length === 0) return null;
  return (
    <ul className="story-list">
      {results.found.map(({ entry, headline, snippet }) => (
        <li key={entry.slug}>
          <h2>
            <a href={articlePath(entry)} {...languageMark(entry, language)}>
              <Fragments fragments={headline} />
            </a>
            {entry.kind === 'stub' && <StubMark language={language} />}
          </h2>
          {snippet.length > 0 && (
            <p {...languageMark(entry, language)}>
              <Fragments fragments={snippet} />
            </p>
          )}
          {entry.kind === 'article' && <ListDate article={entry} language={language} />}
        </li>
      ))}
    </ul>
  );
}

function summary({ total, more }: SearchResults, language: Language): string {
  if (total === 0) return say(language, 'noResults');
  return say(language, more ? 'bestOfMany' : 'results', { count: total });
}

/** What readers type to narrow a search down. */
const EXAMPLES = ['topic:NATO', 'author:newsroom', 'lang:de', 'after:2022-03', 'before:2023'];

function SearchHelp({ language }: { language: Language }) {
  const examples = EXAMPLES.map((example, index) => (
    <Fragment key={example}>
      {index > 0 && say(language, 'separator')}
      <code dir={language.dir === 'rtl' ? 'ltr' : undefined}>{example}</code>
    </Fragment>
  ));
  return (
    <div className="search-help story mt-10">
      <p>
        <Say language={language} word="searchHelp" slots={{ examples }} />
      </p>
    </div>
  );
}
