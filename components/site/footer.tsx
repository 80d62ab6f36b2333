import type { FooterLine, Site } from '@/lib/newsroom';
import { listPath } from '@/lib/routing/list-address';
import type { Language } from '@/lib/words/language';
import { type LanguageMark, siteMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/** Where the corrections of all articles are listed. */
const CORRECTIONS = '/corrections';

/**
 * The foot of every page: the feed, the corrections and the lines from the site file; in print also the page's address.
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
          <p className="print-only label-line">
            <bdi>
              {site.url}
              {path}
            </bdi>
          </p>
        )}
        {footer.columns.length > 0 && (
          <div className="footer-columns label-line mt-4 print:hidden">
            {footer.columns.map(({ title, links }) => (
              <div key={title}>
                <h2>
                  <span {...mark}>{title}</span>
                </h2>
                <Links links={links} mark={mark} />
              </div>
            ))}
          </div>
        )}
        {footer.social.length > 0 && (
          <div className="label-line mt-4 print:hidden">
            <Links links={footer.social} mark={mark} areOfPaper />
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
              line && (
                // In print nobody follows a link, and no cookie is set.
                <li key={line.text} className={part === 'contact' ? undefined : 'print:hidden'}>
                  <Line line={line} mark={siteMark(site, language, part)} />
                </li>
              ),
          )}
        </ul>
      </div>
    </footer>
  );
}

/** @param areOfPaper whether they lead to the paper's own accounts elsewhere (`rel=me`) */
function Links({
  links,
  mark,
  areOfPaper,
}: {
  links: Site['navigation'];
  mark: LanguageMark;
  areOfPaper?: boolean;
}) {
  return (
    <ul className={areOfPaper ? 'flex flex-wrap gap-x-6' : undefined}>
      {links.map(({ label, href }) => (
        <li key={href}>
          <a
            href={href}
            rel={areOfPaper ? 'me' : undefined}
            className="quiet-link inline-block sm:py-1"
            {...mark}
          >
            {label}
          </a>
        </li>
      ))}
    </ul>
  );
}

function Line({ line: { text, href }, mark }: { line: FooterLine; mark: LanguageMark }) {
  if (!href) return <span {...mark}>{text}</span>;
  const isMail = href.startsWith('mailto:');
  return (
    <>
      <a href={href} {...mark}>
        {text}
      </a>
      {isMail && (
        <span className="print-only">
          <bdi>{href.slice('mailto:'.length)}</bdi>
        </span>
      )}
    </>
  );
}
