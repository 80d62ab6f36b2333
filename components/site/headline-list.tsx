import type { Entry } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { HeadlineLink } from './headline-link';

/** Headlines one under the other, with hairlines between. */
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

/** Whether a list has nothing but stubs: then that is said once, over it. */
export function areAllStubs(entries: readonly Entry[]): boolean {
  return entries.length > 1 && entries.every(({ kind }) => kind === 'stub');
}

/** What is said over a list of stubs. */
export function HeadlinesOnly({ language }: { language: Language }) {
  return <p className="headlines-only label-line text-muted">{say(language, 'headlinesOnly')}</p>;
}
