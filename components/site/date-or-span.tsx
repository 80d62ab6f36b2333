import { isSpan } from '@/lib/dates/date-span';

/** A date in words, or a span of two: HTML has an element for a date, but none for a span. */
export function DateOrSpan({
  date,
  text,
  className,
}: {
  /** As it is written: `2022-04`, or a span such as `2022-03/2022-04`. */
  date: string;
  /** In words. */
  text: string | undefined;
  className?: string;
}) {
  if (!isSpan(date)) {
    return (
      <time className={className} dateTime={date}>
        {text}
      </time>
    );
  }
  return className ? <span className={className}>{text}</span> : text;
}
