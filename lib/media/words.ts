import { isMadeByAi, type PictureSays } from './says';

/** What an editor writes of a picture. */
export interface PictureWords {
  alt?: string | undefined;
  caption?: string | undefined;
  credit?: string | undefined;
  /** Whether it means nothing: then nobody is told what it shows. */
  decorative?: boolean | undefined;
}

/** What readers are told of a picture. */
export interface ShownWords {
  /** Empty for one without meaning, and where nobody knows. */
  alt: string;
  caption: string | undefined;
  credit: string | undefined;
  isMadeByAi: boolean;
}

/** Written where nobody knows: accepted, and counted. */
export const UNKNOWN = 'unknown';

/**
 * What is told of a picture: by the editor, and where the editor says nothing, by the file. The text for
 * those who do not see it is never taken from anything else.
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

/** What nobody has said of a picture. */
export function missingWords(written: PictureWords, says: PictureSays): ('alt' | 'credit')[] {
  const missing: ('alt' | 'credit')[] = [];
  if (!written.decorative && written.alt === undefined && says.alt === undefined)
    missing.push('alt');
  if (written.credit === undefined && says.credit === undefined) missing.push('credit');
  return missing;
}
