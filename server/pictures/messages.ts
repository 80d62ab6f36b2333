/** The message to the process that makes variants: the index has changed. */
export type PictureOrder = 'look';

/** Its message: under which keys variants have been made, or have disappeared. */
export interface PictureNews {
  made: string[];
}

/** Reads its message; `undefined` for anything else. */
export function readPictureNews(message: unknown): PictureNews | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { made } = message as Partial<Record<string, unknown>>;
  return Array.isArray(made) && made.every((key) => typeof key === 'string') ? { made } : undefined;
}
