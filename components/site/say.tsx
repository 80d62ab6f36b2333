import { Fragment, type ReactNode } from 'react';
import type { Language } from '@/lib/words/language';
import { sayParts } from '@/lib/words/say';
import type { Slots, Word } from '@/lib/words/words';

/** A sentence of the site that contains more than text: a link, a time, a name. */
export function Say<Key extends Word>({
  language,
  word,
  slots,
}: {
  language: Language;
  word: Key;
  slots: Slots<Key, ReactNode>;
}) {
  return sayParts<Key, ReactNode>(language, word, slots).map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence never change places
    <Fragment key={index}>{part}</Fragment>
  ));
}
