import type { FooterLine, Site } from '@/lib/newsroom';
import { listPath } from '@/lib/routing/list-address';
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
  const lines = [
    ['contact', contact],
    ['corrections', policies.corrections],
    ['privacy', policies.privacy],
  ] as const;
  const corrections = listPath(CORRECTIONS, language);
  return (
    <footer className="sheet mt-16 pb-12 print:mt-8 print:pb-0">
      <div className="border-t-3 border-double border-ink pt-4">
        <p className="masthead-name">
          <span {...siteMark(site, language, 'name')}>{site.name}</span>
        </p>
        {path && (
          <p className="print-only label-line" dir="ltr">
            {site.url}
            {path}
          </p>
        )}
        <ul className="label-line mt-2 grid gap-1 text-muted">
          <li className="print:hidden">
            <a href={listPath('/rss.xml', language)} type="application/rss+xml">
              {say(language, 'feed')}
            </a>
          </li>
          {policies.corrections?.href !== corrections && (
            <li className="print:hidden">
              <a href={corrections}>{say(language, 'corrections')}</a>
            </li>
          )}
          {lines.map(
            ([part, line]) =>
              line && <Line key={line.text} line={line} mark={siteMark(site, language, part)} />,
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
