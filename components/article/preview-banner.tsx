import { type DateStyle, formatMoment } from '@/lib/dates/format-moment';

/** Says over a preview what it is, and until when its link opens. */
export function PreviewBanner({ untilMs, dates }: { untilMs: number; dates: DateStyle }) {
  return (
    <p className="events-note" role="note">
      <strong>Preview.</strong> This is for the newsroom and is not published. The link ends on{' '}
      {formatMoment({ epochMs: untilMs, hasTime: true }, dates)}.
    </p>
  );
}
