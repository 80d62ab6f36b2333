import type { Text } from 'mdast';
import remarkSmartypants from 'remark-smartypants';
import { type Plugin, unified } from 'unified';
import { visit } from 'unist-util-visit';
import { type Root, textOf } from './nodes';

/** The characters that are replaced; a block without any stays as it is. */
const STRAIGHT = /["'`]|--|\.\s*\.\s*\./;

/**
 * Typographic marks that replace straight ones: the double ones that open and close, and the single
 * ones.
 */
interface Marks {
  double: [opening: string, closing: string];
  single: [opening: string, closing: string];
  /** Whether there is a no-break space inside the double ones. */
  isSpaced?: boolean;
}

/** A straight single mark is nearly always an apostrophe, and cannot be told from one. */
const APOSTROPHES: Marks['single'] = ['’', '’'];

const LOW_HIGH: Marks = { double: ['„', '”'], single: APOSTROPHES };

/**
 * The marks of the languages that we ship words of (CLDR, `delimiters`). Japanese ones are never
 * written straight.
 */
const MARKS: Readonly<Record<string, Marks>> = {
  en: { double: ['“', '”'], single: ['‘', '’'] },
  de: { double: ['„', '“'], single: APOSTROPHES },
  fr: { double: ['«', '»'], single: APOSTROPHES, isSpaced: true },
  ar: { double: ['«', '»'], single: APOSTROPHES },
  bs: LOW_HIGH,
  hr: LOW_HIGH,
  sr: LOW_HIGH,
};

/**
 * Replaces straight quotation marks, dashes and ellipses with typographic ones, by the language of
 * the text. If we do not know its marks, the text stays as written.
 *
 * @param lang BCP 47
 */
export function typography(lang: string): Plugin<[], Root>[] {
  const marks = MARKS[new Intl.Locale(lang).language];
  return marks ? [() => setMarks(marks)] : [];
}

function space(text: Text): void {
  text.value = text.value.replace(/«(?=\S)/g, '«\u00a0').replace(/(?<=\S)»/g, '\u00a0»');
}

/** Block by block, since splitting a text into words takes as long as parsing it. */
function setMarks({ double, single, isSpaced }: Marks) {
  const smarten = unified()
    .use(remarkSmartypants, {
      dashes: 'oldschool',
      openingQuotes: { double: double[0], single: single[0] },
      closingQuotes: { double: double[1], single: single[1] },
    })
    .freeze();
  return (tree: Root): void => {
    for (const block of tree.children) {
      if (!STRAIGHT.test(textOf(block))) continue;
      const alone: Root = { type: 'root', children: [block] };
      smarten.runSync(alone);
      // Not as marks of two characters, which remark-smartypants miscounts.
      if (isSpaced) visit(block, 'text', space);
    }
  };
}
