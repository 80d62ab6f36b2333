import type { ComponentProps } from 'react';

/** How Markdown sets a column: `|:---|`, `|---:|`, `|:---:|`. */
type Aligned<Tag extends 'td' | 'th'> = ComponentProps<Tag> & {
  align?: 'left' | 'right' | 'center';
};

/** The cells of a table. A style attribute, which MDX would write, is what the site's policy forbids. */
export function DataCell({ align, ...props }: Aligned<'td'>) {
  return <td {...props} data-align={align} />;
}

export function HeadCell({ align, ...props }: Aligned<'th'>) {
  return <th scope="col" {...props} data-align={align} />;
}
