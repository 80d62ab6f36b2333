/**
 * The search of the site: a plain form, no script.
 *
 * @param query what stands in the field
 */
export function SearchForm({ query, large = false }: { query?: string; large?: boolean }) {
  const id = large ? 'search-again' : 'search';
  return (
    <search
      className={large ? 'search-form search-form-large' : 'search-form'}
      // Two of them stand on the page of results: their names tell them apart.
      aria-label={large ? 'Search again' : undefined}
    >
      <form action="/search">
        <label htmlFor={id} className="sr-only">
          Search
        </label>
        <input
          id={id}
          type="search"
          name="q"
          defaultValue={query}
          maxLength={300}
          placeholder="Search"
        />
        <button type="submit">Search</button>
      </form>
    </search>
  );
}
