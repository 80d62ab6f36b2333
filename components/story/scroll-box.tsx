import type { ComponentProps } from 'react';

/** A table that may be wider than the screen: it scrolls by itself, also with the keyboard. */
export function ScrollTable(props: ComponentProps<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable (WCAG 2.1.1)
    <section className="scroll-box" aria-label="Table" tabIndex={0}>
      <table {...props} />
    </section>
  );
}

/** Code that may be wider than the screen. */
export function ScrollCode(props: ComponentProps<'pre'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable (WCAG 2.1.1)
    <pre {...props} className="scroll-box" tabIndex={0} />
  );
}
