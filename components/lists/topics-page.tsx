import type { Topic } from '@/lib/newsroom';
import { topicPath } from '@/lib/routing/list-address';

/** All topics, by name, with the number of their articles. */
export function TopicsPage({ topics }: { topics: readonly Topic[] }) {
  return (
    <main id="main" tabIndex={-1} className="stub">
      <h1 className="headline">Topics</h1>
      {topics.length === 0 && <p className="standfirst mt-6">No article has a topic yet.</p>}
      <ul className="index-list">
        {topics.map(({ slug, label, articles }) => (
          <li key={slug}>
            <a href={topicPath(slug)}>{label}</a> <small>{articles}</small>
          </li>
        ))}
      </ul>
    </main>
  );
}
