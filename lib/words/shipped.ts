import { ar } from './ar';
import { bs } from './bs';
import { inCyrillic } from './cyrillic';
import { de } from './de';
import { en } from './en';
import { fr } from './fr';
import { hr } from './hr';
import { ja } from './ja';
import { srLatn } from './sr-latn';
import type { Words } from './words';

/** The words that come with the site, by language (BCP 47, the shortest tag). */
export const shipped: Readonly<Record<string, Words>> = {
  ar,
  bs,
  'bs-Cyrl': inCyrillic(bs),
  de,
  en,
  fr,
  hr,
  ja,
  sr: inCyrillic(srLatn),
  'sr-Latn': srLatn,
};
