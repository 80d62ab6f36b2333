import type { ComponentProps } from 'react';

/**
 * A table that may be wider than the screen: it scrolls by itself, also with the keyboard. Its caption
 * names it to assistive technology.
 */
export function ScrollTable({
  caption,
  captionId,
  children,
  ...props
}: ComponentProps<'table'> & { caption?: string; captionId?: string }) {
  const name = captionId ? { 'aria-labelledby': captionId } : { 'aria-label': 'Table' };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable (WCAG 2.1.1)
    <section className="scroll-box" {...name} tabIndex={0}>
      <table {...props}>
        {caption && <caption id={captionId}>{caption}</caption>}
        {children}
      </table>
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
