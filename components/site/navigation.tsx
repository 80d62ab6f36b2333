import type { Site } from '@/lib/newsroom';

/** The navigation of the site file: a row of words that wraps. */
export function Navigation({
  links,
  path,
}: {
  links: Site['navigation'];
  path: string | undefined;
}) {
  return (
    <nav aria-label="Main" className="print:hidden">
      <ul className="label-line -mx-2 flex flex-wrap">
        {links.map(({ label, href }) => (
          <li key={href}>
            <a
              href={href}
              aria-current={href === path ? 'page' : undefined}
              className="quiet-link inline-block px-2 py-1"
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
