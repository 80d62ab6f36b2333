import { escapeForTerminal } from '@/lib/checking/escape-text';
import { asSentence } from '@/lib/checking/sentence';
import { ContentFolderFault } from '@/lib/content/content-folder';
import type { IndexPlaces } from '@/lib/newsroom';
import { IndexNotWritten, updateIndexInThreads } from '@/lib/newsroom/upkeep';
import { whyNoContent } from '@/server/content-at-start';

/**
 * Brings the index up to date for a command. If there is no content folder to read, or no index can be
 * written, this says so and what to do, and the command exits with 1.
 *
 * @returns `undefined` in that case
 */
export async function updateOrExplain(
  places: IndexPlaces,
  options: Parameters<typeof updateIndexInThreads>[1],
): Promise<Awaited<ReturnType<typeof updateIndexInThreads>> | undefined> {
  try {
    return await updateIndexInThreads(places, options);
  } catch (error) {
    explainFault(error, places);
    return undefined;
  }
}

/**
 * Says what prevents a command from working, if that is something its user can change, and makes it exit with 1.
 *
 * @throws any other error
 */
export function explainFault(error: unknown, { contentDir }: IndexPlaces): void {
  if (error instanceof ContentFolderFault) {
    console.error(whyNoContent(contentDir) ?? escapeForTerminal(error.message));
  } else if (error instanceof IndexNotWritten) {
    console.error(escapeForTerminal(asSentence(error.message)));
  } else throw error;
  process.exitCode = 1;
}
