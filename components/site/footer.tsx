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
  const { contact, policies, footer } = site;
  const mark = siteMark(site, language, 'footer');
  const lines = [
    ['contact', contact],
    ['corrections', policies.corrections],
    ['privacy', policies.privacy],
  ] as const;
  const corrections = listPath(CORRECTIONS, language);
  return (
    <footer className="sheet mt-16 pb-12 print:mt-8 print:pb-0">
      <div className="double-rule">
        <p className="masthead-name">
          <span {...siteMark(site, language, 'name')}>{site.name}</span>
        </p>
        {path && (
          <p className="print-only label-line" dir="ltr">
            {site.url}
            {path}
          </p>
        )}
        {footer.columns.length > 0 && (
          <div className="footer-columns label-line mt-4 print:hidden">
            {footer.columns.map(({ title, links }) => (
              <div key={title} {...mark}>
                <h2>{title}</h2>
                <Links links={links} />
              </div>
            ))}
          </div>
        )}
        {footer.social.length > 0 && (
          <div className="label-line mt-4 print:hidden" {...mark}>
            <Links links={footer.social} areOfPaper />
          </div>
        )}
        <ul className="label-line grid text-muted sm:mt-2 sm:gap-1">
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

/** @param areOfPaper they lead to the paper itself, in other places (`rel=me`) */
function Links({ links, areOfPaper }: { links: Site['navigation']; areOfPaper?: boolean }) {
  return (
    <ul className={areOfPaper ? 'flex flex-wrap gap-x-6' : undefined}>
      {links.map(({ label, href }) => (
        <li key={href}>
          <a
            href={href}
            rel={areOfPaper ? 'me' : undefined}
            className="quiet-link inline-block sm:py-1"
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
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
