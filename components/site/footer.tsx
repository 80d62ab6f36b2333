import type { FooterLine, Site } from '@/lib/newsroom';

/** The foot of every page: the feed, and the lines that the site file has. */
export function Footer({ site }: { site: Site }) {
  const { contact, policies } = site;
  return (
    <footer className="sheet mt-16 pb-12 print:mt-8 print:pb-0">
      <div className="border-t-3 border-double border-ink pt-4">
        <p className="masthead-name">{site.name}</p>
        <ul className="label-line mt-2 grid gap-1 text-muted">
          <li className="print:hidden">
            <a href="/rss.xml" type="application/rss+xml">
              Feed of all articles (RSS)
            </a>
          </li>
          {[contact, policies.corrections, policies.privacy].map(
            (line) => line && <Line key={line.text} line={line} />,
          )}
        </ul>
      </div>
    </footer>
  );
}

function Line({ line }: { line: FooterLine }) {
  return <li>{line.href ? <a href={line.href}>{line.text}</a> : line.text}</li>;
}
