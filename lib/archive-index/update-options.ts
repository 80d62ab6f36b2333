export interface UpdateOptions {
  /** Milliseconds since the epoch. */
  now: number;
  /** Whether what may be half written is left for later, as it was. */
  isPatient?: boolean;
  /** Is told how many of the files that changed have been read. */
  onProgress?: (done: number, total: number) => void;
}

export interface ThreadOptions extends UpdateOptions {
  /** The program that reads files in other threads: one that calls `serveReadings`. */
  reader: URL;
}

export interface UpdateSummary {
  /** All files that were checked. */
  files: number;
  /** Those that were read. */
  read: number;
  /** Files that have gone. */
  deleted: number;
  /** Those that were left for later. */
  settling: number;
  /** Whether the whole index was rebuilt. */
  rebuilt: boolean;
}
