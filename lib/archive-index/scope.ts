/** What is asked about. */
export interface ProblemScope {
  /** Only the problems of this file. */
  file?: string | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

/** Condition for rows of a table that belong to a file, if one is asked about. */
export function inScope(table: string, file: string | undefined): string {
  return file === undefined ? '1' : `${table}.file = :file`;
}

/** The parameters of that condition. */
export function scopeParameters(file: string | undefined): Record<string, string> {
  return file === undefined ? {} : { file };
}
