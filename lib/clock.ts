let fixed: number | undefined;

/** The present moment, in milliseconds since the Unix epoch. Nothing else reads the machine's clock. */
export function now(): number {
  return fixed ?? Date.now();
}

/** Stops the clock at a moment (milliseconds since the epoch) for a test; `undefined` lets it run. */
export function setClock(epochMs: number | undefined): void {
  fixed = epochMs;
}
