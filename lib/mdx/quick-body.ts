/** In UTF-16 units: some 10,000 words. */
const MAX_LENGTH = 64 * 1024;

/** Line ends and signs of Markdown; an article of 10,000 words has about a thousand. */
const MAX_SIGNS = 4000;

/**
 * Whether a body is parsed in about a second at worst, whatever it contains, as measured with the
 * shapes of excess.test.ts on a busy core. Others are parsed in a thread with a limit, and never
 * while somebody waits for an answer.
 */
export function isQuickBody(source: string): boolean {
  if (source.length > MAX_LENGTH) return false;
  const words = source.trim();
  return (words.match(/[\n*_~`[\]<>{}|&#+=-]/g)?.length ?? 0) <= MAX_SIGNS;
}
