import type { FooterLine, Site } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { type LanguageMark, siteMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/** The foot of every page: the feed, and the lines that the site file has. */
export function Footer({ site, language }: { site: Site; language: Language }) {
  const { contact, policies } = site;
  const mark = siteMark(site, language);
  return (
    <footer className="sheet mt-16 pb-12 print:mt-8 print:pb-0">
      <div className="border-t-3 border-double border-ink pt-4">
        <p className="font-serif text-xl font-bold tracking-tight">
          <span {...mark}>{site.name}</span>
        </p>
        <ul className="label-line mt-2 grid gap-1 text-muted">
          <li className="print:hidden">
            <a href="/rss.xml" type="application/rss+xml">
              {say(language, 'feed')}
            </a>
          </li>
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
