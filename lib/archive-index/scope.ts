/** Condition for rows of a table that belong to a file, if one is asked about. */
export function inScope(table: string, file: string | undefined): string {
  return file === undefined ? '1' : `${table}.file = :file`;
}

/** The parameters of that condition. */
export function scopeParameters(file: string | undefined): Record<string, string> {
  return file === undefined ? {} : { file };
}
