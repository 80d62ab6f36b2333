import { articlePath, type Entry } from '@/lib/newsroom';

/** The articles that were published just before and just after this one. */
export function Neighbours({
  newer,
  older,
}: {
  newer: Entry | undefined;
  older: Entry | undefined;
}) {
  if (!newer && !older) return null;
  return (
    <section className="neighbours">
      <h2 className="sr-only">Published before and after</h2>
      <ul>
        {older && <Neighbour label="Published before" entry={older} />}
        {newer && <Neighbour label="Published after" entry={newer} />}
      </ul>
    </section>
  );
}

function Neighbour({ label, entry }: { label: string; entry: Entry }) {
  return (
    <li>
      <span className="label text-muted">{label}</span>
      <a href={articlePath(entry)}>{entry.headline}</a>
    </li>
  );
}
