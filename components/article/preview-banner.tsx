import { formatMoment } from '@/lib/dates/format-moment';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { Say } from '../site/say';

/** Says above a preview what it is, and when its link expires. */
export function PreviewBanner({ untilMs, language }: { untilMs: number; language: Language }) {
  const date = formatMoment({ epochMs: untilMs, hasTime: true }, language);
  return (
    <aside aria-label={say(language, 'preview')}>
      <p className="events-note" role="note">
        <Say
          language={language}
          word="notice"
          slots={{
            label: <strong>{say(language, 'preview')}</strong>,
            text: say(language, 'previewNotice', { date }),
          }}
        />
      </p>
    </aside>
  );
}
