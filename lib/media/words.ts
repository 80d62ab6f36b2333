import { isMadeByAi, type PictureSays } from './says';

/** What an editor writes about a picture. */
export interface PictureWords {
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  /** Whether it is decorative, so that its description is left out. */
  decorative?: boolean | undefined;
}

/** What readers are told about a picture. */
export interface ShownWords {
  /** Empty if the picture is decorative, or if nobody knows. */
  alt: string;
  caption: string | undefined;
  credit: string | undefined;
  isMadeByAi: boolean;
}

/** What editors write if nobody knows: it is accepted, and counted. */
export const UNKNOWN = 'unknown';

/**
 * The words for a picture: the editor's, or else the file's own. The alternative text is never
 * taken from anything else.
 */
export function shownWords(written: PictureWords, says: PictureSays): ShownWords {
  const alt = written.decorative ? '' : (written.alt ?? says.alt ?? '');
  const credit = written.credit ?? says.credit;
  return {
    alt: alt === UNKNOWN ? '' : alt,
    caption: written.caption ?? (written.decorative ? undefined : says.caption),
    credit: credit === UNKNOWN ? undefined : credit,
    isMadeByAi: isMadeByAi(says),
  };
}

/** The words that a picture lacks. */
export function missingWords(written: PictureWords, says: PictureSays): ('alt' | 'credit')[] {
  const missing: ('alt' | 'credit')[] = [];
  if (!written.decorative && written.alt === undefined && says.alt === undefined)
    missing.push('alt');
  if (written.credit === undefined && says.credit === undefined) missing.push('credit');
  return missing;
}
