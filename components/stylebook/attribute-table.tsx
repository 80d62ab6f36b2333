import type { ReactNode } from 'react';

/**
 * A table of names and their explanations.
 *
 * @param head the headings of the columns
 * @param rows each begins with the name
 */
export function AttributeTable({
  caption,
  head,
  rows,
}: {
  caption: string;
  head: readonly string[];
  rows: readonly { name: string; cells: readonly ReactNode[] }[];
}) {
  return (
    <div className="attributes story">
      <table className="label-line">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {head.map((words) => (
              <th key={words} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={head[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
