import type { ReactNode } from 'react';
import type { ShownMap } from '@/lib/mdx';

type Drawing = NonNullable<ShownMap['drawing']>;

/** The first group is one tone; the others have a pattern each, so that no two differ by their colour alone. */
const PATTERNS: readonly ReactNode[] = [
  <path key="lines" className="map-line" d="M-3 3 3-3M0 12 12 0M9 15 15 9" />,
  <path
    key="dots"
    className="map-spot"
    d="M1 3a2 2 0 1 0 4 0 2 2 0 1 0-4 0M7 9a2 2 0 1 0 4 0 2 2 0 1 0-4 0"
  />,
  <path key="crosses" className="map-line" d="M-1-1 13 13M-1 13 13-1" />,
];

/**
 * A map as a drawing. The land is scaled with the page; letters and dots are not: they stand outside of what is
 * scaled, at shares of its width and height. Each width of the drawing has names of its own, in their places (app/maps.css).
 */
export function MapDrawing({
  id,
  drawing: { shape, width, height, land, groups, borders, lines, dots, labels },
  labelledBy,
  describedBy,
}: {
  id: string;
  drawing: Drawing;
  labelledBy: string;
  describedBy: string;
}) {
  const across = (x: number) => share(x, width);
  const down = (y: number) => share(y, height);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: aria-labelledby is the title that all see
    <svg
      className={`map-drawing map-${shape}`}
      role="img"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      focusable="false"
      direction="ltr"
    >
      <svg viewBox={`0 0 ${width} ${height}`} width="100%" height="100%" aria-hidden="true">
        <defs>
          {PATTERNS.slice(0, Math.max(0, groups.length - 1)).map((pattern, at) => (
            <pattern
              key={patternOf(id, at + 1)}
              id={patternOf(id, at + 1)}
              width={12}
              height={12}
              patternUnits="userSpaceOnUse"
            >
              <rect className="map-ground" width={12} height={12} />
              {pattern}
            </pattern>
          ))}
        </defs>
        <path className="map-land" d={land} />
        {groups.map((path, at) => (
          <path key={patternOf(id, at)} {...filled(id, at)} d={path} />
        ))}
        <path className="map-borders" d={borders} />
        {lines !== '' && <path className="map-borders map-outline" d={lines} />}
      </svg>
      {dots.map(({ x, y, isPoint }) => (
        <circle
          key={`${x} ${y}`}
          className={isPoint ? 'map-place' : 'map-state'}
          cx={across(x)}
          cy={down(y)}
          r={4}
        />
      ))}
      {labels.map(({ lines: label, x, y, anchor, width: at }) => (
        <text key={`${at} ${x} ${y}`} className={`map-${at}`} y={down(y)} textAnchor={anchor}>
          {label.map((words, line) => (
            <tspan key={words} x={across(x)} dy={line > 0 ? '1.15em' : undefined}>
              {words}
            </tspan>
          ))}
        </text>
      ))}
    </svg>
  );
}

/** What a group, or a place, looks like on the map above. */
export function MapKey({ id, group }: { id: string; group: number | 'places' }) {
  return (
    <svg className="map-key" aria-hidden="true" focusable="false">
      {group === 'places' ? (
        <circle className="map-place" cx="50%" cy="50%" r={4} />
      ) : (
        <rect {...filled(id, group)} width="100%" height="100%" />
      )}
    </svg>
  );
}

function filled(id: string, group: number) {
  return group === 0
    ? { className: 'map-tone' }
    : { className: 'map-outline', fill: `url(#${patternOf(id, group)})` };
}

function patternOf(id: string, group: number): string {
  return `${id}:${group}`;
}

function share(part: number, whole: number): string {
  return `${((100 * part) / whole).toFixed(1)}%`;
}
