/** What the process that makes variants is told: that the index is another one. */
export type PictureOrder = 'look';

/** What it says: under which keys something has been made, or is not there any more. */
export interface PictureNews {
  made: string[];
}

/** Reads what it says; `undefined` for what is none. */
export function readPictureNews(message: unknown): PictureNews | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { made } = message as Partial<Record<string, unknown>>;
  return Array.isArray(made) && made.every((key) => typeof key === 'string') ? { made } : undefined;
}
