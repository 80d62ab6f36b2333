import type { ComponentProps } from 'react';

/** How Markdown sets a column: `|:---|`, `|---:|`, `|:---:|`. */
type Aligned<Tag extends 'td' | 'th'> = ComponentProps<Tag> & {
  align?: 'left' | 'right' | 'center';
};

/** A cell of a table, aligned without the style attribute that MDX would write: the site's policy forbids it. */
export function DataCell({ align, ...props }: Aligned<'td'>) {
  return <td {...props} data-align={align} />;
}

export function HeadCell({ align, ...props }: Aligned<'th'>) {
  return <th scope="col" {...props} data-align={align} />;
}
