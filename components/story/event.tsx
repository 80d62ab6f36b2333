import type { ReactNode } from 'react';
import { isSpan } from '@/lib/dates/date-span';
import type { StoryProps } from '@/lib/mdx';

interface Props extends StoryProps<'Event'> {
  /** The date in words; see lib/mdx/story-dates. */
  dateText?: string;
  children: ReactNode;
}

/** One event of a timeline: when, what, and what more there is to tell of it. */
export function Event({ date, dateText, title, children }: Props) {
  return (
    <li>
      <p className="event-head">
        <EventDate date={date} text={dateText} /> <b>{title}</b>
      </p>
      {children}
    </li>
  );
}

/** HTML has an element for a date and none for a span of two. */
function EventDate({ date, text }: { date: string; text: string | undefined }) {
  return isSpan(date) ? (
    <span className="event-date">{text}</span>
  ) : (
    <time className="event-date" dateTime={date}>
      {text}
    </time>
  );
}
