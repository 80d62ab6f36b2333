/** Which problems to look for. */
export interface ProblemScope {
  /** Only the problems of this file. */
  file?: string | undefined;
  /** Milliseconds since the epoch. */
  now: number;
}

/** The condition for rows of a table that belong to a file, if only one file is wanted. */
export function inScope(table: string, file: string | undefined): string {
  return file === undefined ? '1' : `${table}.file = :file`;
}

/** The parameters of that condition. */
export function scopeParameters(file: string | undefined): Record<string, string> {
  return file === undefined ? {} : { file };
}
