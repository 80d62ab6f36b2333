import type { ComponentProps } from 'react';
import { TABLE_HEADING, TABLE_NUMBER } from '@/lib/mdx';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';

type TableProps = ComponentProps<'table'> & {
  /** The language of the page. */
  language: Language;
  [TABLE_HEADING]?: string;
  [TABLE_NUMBER]?: number;
  /** From the `<Table>` around it; see lib/mdx/table-captions. */
  caption?: string;
  captionId?: string;
};

/**
 * A table that may be wider than the screen: it scrolls on its own, with the keyboard too. To assistive
 * technology its name is its caption, or else the heading that it is under.
 */
export function ScrollTable({
  language,
  [TABLE_HEADING]: heading,
  [TABLE_NUMBER]: number,
  caption,
  captionId,
  children,
  ...props
}: TableProps) {
  const table = heading ? say(language, 'tableUnder', { heading }) : say(language, 'table');
  const name = number ? say(language, 'tableNumber', { table, number }) : table;
  const named = captionId ? { 'aria-labelledby': captionId } : { 'aria-label': name };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable (WCAG 2.1.1)
    <section className="scroll-box" {...named} tabIndex={0}>
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
