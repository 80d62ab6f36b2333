import type { ReactNode } from 'react';

/** A table with a caption, which stands in the table itself: see lib/mdx/table-captions. */
export function Table({ children }: { children: ReactNode }) {
  return children;
}
