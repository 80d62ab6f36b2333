import type { Article } from '@/lib/newsroom';

/** What the article stands on. */
export function Sources({ sources }: { sources: Article['sources'] }) {
  if (sources.length === 0) return null;
  return (
    <section className="mt-12">
      <h2 id="sources" className="label hairline">
        Sources
      </h2>
      <ul className="label-line mt-2 grid gap-2">
        {sources.map(({ title, url }) => (
          <li key={url}>
            <a href={url}>{title}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
