import { LRUCache } from 'lru-cache';
import { unified } from 'unified';
import type { Finding, Position } from '@/lib/checking/problem';
import { processWide } from '@/lib/process-wide';
import { bodyWarnings } from './body-warnings';
import { checkDialect } from './dialect';
import type { Root } from './nodes';
import { syntaxFinding } from './parse';
import { parseAll } from './parse-all';
import { keepTree } from './parsed-bodies';
import { checkPullQuotes } from './pull-quotes';
import { type References, referencesOf } from './references';
import { countWords, isPullQuote, textBlocks } from './text-blocks';
import { typography } from './typography';

/** The result of checking a body, without compiling it. */
export interface CheckedBody {
  /** Everything wrong, in the order of the text; empty when it can be published. */
  findings: Finding[];
  /** Anything that readers would not see as it was meant, in a body that can be published. */
  warnings: Finding[];
  /** How many words readers read; the repeated line of a pull quote does not count. */
  words: number;
  /** Only for a body that can be published. */
  references?: References;
}

/** How much recently checked text to remember, in UTF-16 units. */
const MOST_REMEMBERED = 4 * 1024 * 1024;

/** One per process: the code that reads files and the code that shows pages are in separate bundles, and check the same text. */
const own: { standfirstChecked?: LRUCache<string, CheckedBody> } = {};

/**
 * Checks the body of an article: its syntax, the dialect, its pull quotes. The same text is checked
 * once.
 *
 * @param source the body, padded so that line numbers are the file's
 * @param lang the language of the text (BCP 47)
 */
export function checkBody(source: string, lang: string): CheckedBody {
  const shared = processWide(own);
  shared.standfirstChecked ??= new LRUCache({
    maxSize: MOST_REMEMBERED,
    sizeCalculation: (_, key) => key.length,
  });
  const key = `${lang}\n${source}`;
  const checked = shared.standfirstChecked.get(key) ?? check(source, lang);
  shared.standfirstChecked.set(key, checked);
  return checked;
}

function check(source: string, lang: string): CheckedBody {
  const { errors, rest } = parseAll(source);
  if (!rest) return { findings: errors, warnings: [], words: 0 };
  try {
    const inRest = checkDialect(rest.tree, rest.source);
    if (errors.length > 0) {
      // Anything that seems to be missing may be in the part that could not be read.
      const sure = inRest.filter(
        ({ code }) => !/^(?:empty-component|component-contents)$/.test(code),
      );
      return { findings: [...errors, ...sure].sort(inOrder), warnings: [], words: 0 };
    }
    const findings = inRest;
    const warnings = bodyWarnings(rest.tree, rest.source);
    const tree = unified().use(typography(lang)).runSync(rest.tree) as Root;
    findings.push(...checkPullQuotes(tree));
    findings.sort(inOrder);
    const words = countWords(textBlocks(tree, isPullQuote));
    if (findings.length > 0) return { findings, warnings, words };
    const references = referencesOf(tree);
    keepTree(source, lang, tree);
    return { findings, warnings, words, references };
  } catch (error) {
    return { findings: [syntaxFinding(error, source)], warnings: [], words: 0 };
  }
}

function inOrder(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

function findingInFile(finding: Finding, inFile: <At extends Position>(at: At) => At): Finding {
  const { fix } = finding;
  return fix?.change === 'text'
    ? { ...inFile(finding), fix: { ...fix, edits: fix.edits.map(inFile) } }
    : inFile(finding);
}

/** The findings in a text from which characters were left out, with their places in the file. */
export function checkedInFile(
  { findings, warnings, references, ...checked }: CheckedBody,
  inFile: (<At extends Position>(at: At) => At) | undefined,
): CheckedBody {
  if (!inFile) return { ...checked, findings, warnings, ...(references && { references }) };
  return {
    ...checked,
    findings: findings.map((finding) => findingInFile(finding, inFile)),
    warnings: warnings.map((finding) => findingInFile(finding, inFile)),
    ...(references && {
      references: {
        ...references,
        links: references.links.map(inFile),
        pictures: references.pictures.map(inFile),
      },
    }),
  };
}
