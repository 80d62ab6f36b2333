import type { ReactNode } from 'react';

/**
 * A line of the article, repeated large. Listeners have heard it already, so it is hidden from
 * assistive technology.
 */
export function PullQuote({ children }: { children: ReactNode }) {
  return (
    <div className="pull-quote" aria-hidden="true">
      {children}
    </div>
  );
}
