import type { Entry } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { HeadlineLink } from './headline-link';

/** Headlines, one below another, with hairlines between them. */
export function HeadlineList({
  entries,
  language,
  className = '',
}: {
  entries: readonly Entry[];
  language: Language;
  className?: string;
}) {
  const areStubs = areAllStubs(entries);
  return (
    <>
      {areStubs && <HeadlinesOnly language={language} />}
      <ul className={`headline-list ${className}`}>
        {entries.map((entry) => (
          <li key={entry.slug}>
            <HeadlineLink entry={entry} language={language} isMarked={!areStubs} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** Whether a list has nothing but stubs: this is then said once, above it. */
export function areAllStubs(entries: readonly Entry[]): boolean {
  return entries.length > 1 && entries.every(({ kind }) => kind === 'stub');
}

/** The line above a list of stubs. */
export function HeadlinesOnly({ language }: { language: Language }) {
  return <p className="headlines-only label-line text-muted">{say(language, 'headlinesOnly')}</p>;
}
