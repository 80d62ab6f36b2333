export interface UpdateOptions {
  /** Milliseconds since the epoch. */
  now: number;
  /** Whether files that may be half written are left for later. */
  isPatient?: boolean;
  /** Called with the number of changed files that have been read. */
  onProgress?: (done: number, total: number) => void;
}

export interface ThreadOptions extends UpdateOptions {
  /** The program that reads files in other threads: one that calls `serveReadings`. */
  reader: URL;
}

export interface UpdateSummary {
  /** All files that were checked. */
  files: number;
  /** Files that were read. */
  read: number;
  /** Files that have gone. */
  deleted: number;
  /** Files that were left for later. */
  settling: number;
  /** Whether the whole index was rebuilt. */
  rebuilt: boolean;
}
