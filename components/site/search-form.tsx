import { listPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';

/**
 * The search of the site: a plain form, no script.
 *
 * @param query what stands in the field
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
    // biome-ignore lint/a11y/useSemanticElements: one landmark; a form inside <search> is another, without a name
    <form
      role="search"
      action={listPath('/search', language)}
      className={large ? 'search-form search-form-large' : 'search-form'}
      // Two of them stand on the page of results: their names tell them apart.
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
