import type { InLanguage } from '@/lib/words/language';
import { runsAgainst } from '@/lib/words/mark';

/** A name as it is written, isolated from the text around it where it runs the other way. */
export function Name({ text, around }: { text: string; around: Pick<InLanguage, 'dir'> }) {
  return runsAgainst(text, around) ? <bdi>{text}</bdi> : text;
}
