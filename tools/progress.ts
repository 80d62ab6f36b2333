/** Shows the progress of a command: on a terminal as one line that changes, elsewhere with a line every 10,000. */
export function printProgress(done: number, total: number): void {
  if (process.stdout.isTTY) {
    if (total > 1000 && (done % 500 === 0 || done === total)) {
      process.stdout.write(`\r${done} of ${total} files${done === total ? '\n' : ''}`);
    }
  } else if (done % 10_000 === 0) {
    console.log(`${done} of ${total} files`);
  }
}
