import { articlePath, type Entry } from '@/lib/newsroom';
import { HeldBackMark } from './held-back-mark';

/** A headline that leads to its page; a stub says that it is only a headline. */
export function HeadlineLink({ entry }: { entry: Entry }) {
  return (
    <>
      <a href={articlePath(entry)}>{entry.headline}</a>
      {entry.kind === 'stub' && <StubMark />}
      <HeldBackMark entry={entry} />
    </>
  );
}

/** The word behind a headline that has no report. */
export function StubMark() {
  return (
    <>
      {' '}
      <small className="stub-mark">Headline only</small>
    </>
  );
}
