import type { Site } from '@/lib/newsroom';

/** The name of the paper in the masthead: its nameplate if it has one, or else in type. */
export function PaperName({ site: { name, nameplate } }: { site: Site }) {
  if (!nameplate) return name;
  return (
    <svg
      className="nameplate-drawing"
      role="img"
      aria-label={name}
      viewBox={nameplate.viewBox}
      // Only elements and attributes of a list, which neither run nor load anything (lib/drawings/nameplate.ts).
      // biome-ignore lint/security/noDangerouslySetInnerHtml: our own code wrote it, from an allow-list
      dangerouslySetInnerHTML={{ __html: nameplate.shapes }}
    />
  );
}
