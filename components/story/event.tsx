import type { ReactNode } from 'react';
import type { StoryProps } from '@/lib/mdx';
import { DateOrSpan } from '../site/date-or-span';

interface Props extends StoryProps<'Event'> {
  /** The date in words; see lib/mdx/story-dates. */
  dateText?: string;
  children: ReactNode;
}

/** One event of a timeline: its date, its title, and any further text. */
export function Event({ date, dateText, title, children }: Props) {
  return (
    <li>
      <p className="event-head">
        <DateOrSpan className="event-date" date={date} text={dateText} /> <b>{title}</b>
      </p>
      {children}
    </li>
  );
}
