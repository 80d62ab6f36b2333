import { listPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';

/**
 * The site's search: a plain form without a script.
 *
 * @param query what is in the field
 */
export function SearchForm({
  query,
  large = false,
  language,
}: {
  query?: string;
  large?: boolean;
  language: Language;
}) {
  const id = large ? 'search-again' : 'search';
  return (
    // biome-ignore lint/a11y/useSemanticElements: a form inside <search> would be a second landmark, without a name
    <form
      role="search"
      action={listPath('/search', language)}
      className={large ? 'search-form search-form-large' : 'search-form'}
      // The page of results has two of them: their names tell them apart.
      aria-label={large ? say(language, 'searchAgain') : undefined}
    >
      <label htmlFor={id} className="sr-only">
        {say(language, 'search')}
      </label>
      <input
        id={id}
        type="search"
        name="q"
        dir={query ? 'auto' : undefined}
        defaultValue={query}
        maxLength={300}
        placeholder={say(language, 'search')}
      />
      <button type="submit">{say(language, 'searchButton')}</button>
    </form>
  );
}
