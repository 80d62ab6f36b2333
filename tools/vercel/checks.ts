import { plainText } from '@/lib/search/plain-text';
import type { BuiltFunction, PrerenderedPage } from './output';

/** What a function may weigh on Vercel, unzipped. */
const MOST_BYTES = 250 * 1024 * 1024;

const INDEX = '.standfirst/index.db';
const DRIVER = /^node_modules\/@libsql\/linux-x64-[^/]+\/index\.node$/;
const RUNTIME = /<script\b[^>]*\/_next\/static\/chunks\/[^"]*\.js/;

/** Says what a function lacks in order to answer on its own, with nothing else on the disk. */
export function functionProblems(
  { name, files, bytes }: BuiltFunction,
  content: readonly string[],
): string[] {
  const problems: string[] = [];
  const missing = content.filter((file) => !files.has(file));
  if (missing.length > 0) {
    problems.push(`${missing.length} content files are missing, such as ${missing[0]}`);
  }
  if (!files.has(INDEX)) problems.push(`${INDEX} is missing`);
  if (![...files.keys()].some((file) => DRIVER.test(file))) {
    problems.push('the binary of libsql is missing');
  }
  if (bytes > MOST_BYTES) problems.push(`${inMegabytes(bytes)} is more than Vercel allows`);
  return problems.map((problem) => `function ${name}: ${problem}`);
}

/**
 * Says which parts of its article a page lacks, and whether it runs the framework in the browser.
 *
 * @param body the text below the frontmatter, as it is in the file
 */
export function pageProblems({ name, html }: PrerenderedPage, body: string): string[] {
  const problems: string[] = [];
  const shown = letters(html.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/g, ' '));
  const lost = plainText(body)
    .split('\n')
    .find((line) => !shown.includes(letters(line)));
  if (lost) problems.push(`its text is not in the page: “${lost.slice(0, 60)}”`);
  if (hasRuntime(html)) problems.push('the framework’s scripts are in the page');
  return problems.map((problem) => `page ${name}: ${problem}`);
}

/** Whether a page runs the framework in the browser. */
export function hasRuntime(html: string): boolean {
  return RUNTIME.test(html);
}

/** A size for people. */
export function inMegabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
}

/** The letters of a text, because quotation marks, spaces and entities do not matter here. */
function letters(text: string): string {
  return text.replace(/&[#\w]+;|[^\p{L}]/gu, '');
}
