import type { ReactNode } from 'react';

/** A table with a caption, which is inside the table itself: see lib/mdx/table-captions. */
export function Table({ children }: { children: ReactNode }) {
  return children;
}
