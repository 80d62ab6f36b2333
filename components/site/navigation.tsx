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
    <nav aria-label="Main" className="navigation">
      <ul className="label-line">
        {links.map(({ label, href }) => (
          <li key={href}>
            <a href={href} aria-current={href === path ? 'page' : undefined} className="quiet-link">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
