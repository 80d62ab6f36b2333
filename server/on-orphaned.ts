/** How often to see whether npm is still there, in milliseconds. */
const PARENT_CHECK_MS = 500;

/**
 * Stops a program that npm started when npm is gone: npm hands a signal to its shell, and not every
 * shell hands it on.
 */
export function onOrphaned(stop: () => void): void {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, PARENT_CHECK_MS);
  timer.unref();
}
