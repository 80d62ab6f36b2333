// Finds out from npm's own log whether npm is waiting for a registry that does not answer.

/** Lines that npm logs for debugging: everything except notices, warnings and errors. */
const DETAIL = /^npm (http|info|verb|sill|timing)/;

/** A file that has arrived, from the registry or from npm's cache. */
const ANSWER = /^npm http (fetch .* 2\d\d |cache )/;

/** An attempt that failed, which npm repeats for minutes. */
const FAILED_ATTEMPT = /^npm http fetch .* failed/;

/**
 * Follows the log of one run of npm. The clock starts at npm's first line, and again at each further one, so that an
 * npm that is slow to start or to read the lock file (on a busy machine) does not count as waiting. The first answer
 * stops the clock for good.
 *
 * @param {number} patience how long npm may be silent before the first answer, in milliseconds
 * @param {() => void} whenSilent called once, at the end of that time
 * @returns {{ line: (text: string) => boolean, stop: () => void }} `line` takes each line of the log and says whether
 *   it is for the user
 */
export function watchRegistry(patience, whenSilent) {
  let clock;
  let isOver = false;
  const stop = () => {
    isOver = true;
    clearTimeout(clock);
  };
  return {
    stop,
    line(text) {
      if (ANSWER.test(text)) stop();
      if (!isOver && !FAILED_ATTEMPT.test(text)) {
        clearTimeout(clock);
        clock = setTimeout(() => {
          stop();
          whenSilent();
        }, patience);
      }
      return !DETAIL.test(text);
    },
  };
}
