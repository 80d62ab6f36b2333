import type { Entry } from '@/lib/newsroom';
import { HeadlineLink } from './headline-link';

/** Headlines one under the other, with hairlines between. */
export function HeadlineList({
  entries,
  className = '',
}: {
  entries: readonly Entry[];
  className?: string;
}) {
  return (
    <ul className={`headline-list ${className}`}>
      {entries.map((entry) => (
        <li key={entry.slug}>
          <HeadlineLink entry={entry} />
        </li>
      ))}
    </ul>
  );
}
