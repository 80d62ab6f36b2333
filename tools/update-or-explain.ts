import { formatProblem } from '@/lib/checking/problem';
import { ContentFolderFault } from '@/lib/content/content-folder';
import type { IndexPlaces } from '@/lib/newsroom';
import { updateIndexInThreads } from '@/lib/newsroom/upkeep';

/**
 * Brings the index up to date for a command. Where there is no content folder to read, that is said with what
 * to do, and the command is to end with 1.
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
    if (!(error instanceof ContentFolderFault)) throw error;
    console.error(formatProblem(error.problem));
    process.exitCode = 1;
    return undefined;
  }
}
