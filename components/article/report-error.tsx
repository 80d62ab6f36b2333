import type { Site } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';

/**
 * A link for reporting an error to the newsroom, if the site file names an address.
 *
 * @param headline of the article that the error is in; the subject of a mail names it
 */
export function ReportError({
  site: { correctionsContact },
  headline,
  language,
}: {
  site: Pick<Site, 'correctionsContact'>;
  headline?: string;
  language: Language;
}) {
  if (correctionsContact === undefined) return null;
  const isMail = correctionsContact.startsWith('mailto:') && !correctionsContact.includes('?');
  const subject = headline && encodeURIComponent(say(language, 'errorIn', { headline }));
  return (
    <p className="label-line mt-8 print:hidden">
      <a href={isMail && subject ? `${correctionsContact}?subject=${subject}` : correctionsContact}>
        {say(language, 'reportError')}
      </a>
    </p>
  );
}
