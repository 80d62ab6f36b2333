import type { FooterLine, Site } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { type LanguageMark, siteMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/** Where the corrections of all articles are listed. */
const CORRECTIONS = '/corrections';

/**
 * The foot of every page: the feed, the corrections, and the lines that the site file has; on paper also where the page is.
 *
 * @param path the address of the page
 */
export function Footer({
  site,
  language,
  path,
}: {
  site: Site;
  language: Language;
  path?: string | undefined;
}) {
  const { contact, policies } = site;
  const mark = siteMark(site, language);
  return (
    <footer className="sheet mt-16 pb-12 print:mt-8 print:pb-0">
      <div className="border-t-3 border-double border-ink pt-4">
        <p className="masthead-name">
          <span {...mark}>{site.name}</span>
        </p>
        {path && (
          <p className="print-only label-line" dir="ltr">
            {site.url}
            {path}
          </p>
        )}
        <ul className="label-line grid sm:mt-2 sm:gap-1 text-muted">
          <li className="print:hidden">
            <a href="/rss.xml" type="application/rss+xml">
              {say(language, 'feed')}
            </a>
          </li>
          {policies.corrections?.href !== CORRECTIONS && (
            <li className="print:hidden">
              <a href={CORRECTIONS}>{say(language, 'corrections')}</a>
            </li>
          )}
          {[contact, policies.corrections, policies.privacy].map(
            (line) => line && <Line key={line.text} line={line} mark={mark} />,
          )}
        </ul>
      </div>
    </footer>
  );
}

function Line({ line: { text, href }, mark }: { line: FooterLine; mark: LanguageMark }) {
  const words = href ? (
    <a href={href} {...mark}>
      {text}
    </a>
  ) : (
    <span {...mark}>{text}</span>
  );
  return <li>{words}</li>;
}
