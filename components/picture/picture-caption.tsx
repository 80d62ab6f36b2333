import type { PictureWithWords } from '@/lib/media/page-picture';
import { shownWords } from '@/lib/media/words';
import type { Language } from '@/lib/words/language';
import type { LanguageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';

/** The caption of a picture: its words, who made it, and whether a model did. */
export function PictureCaption({
  shown: { written, picture },
  language,
  mark,
}: {
  shown: PictureWithWords;
  language: Language;
  /** The language of the text that it is in, where that is not the language of the page. */
  mark?: LanguageMark;
}) {
  const { caption, credit, isMadeByAi } = shownWords(written, picture.says);
  if (!caption && !credit && !isMadeByAi) return null;
  // Nobody knows what language that is in.
  const isOfFile = written.caption === undefined;
  return (
    <figcaption>
      {caption && <span {...(isOfFile ? { dir: 'auto' } : mark)}>{caption}</span>}{' '}
      {credit && (
        <span className="credit" dir="auto">
          {credit}
        </span>
      )}{' '}
      {isMadeByAi && <strong className="made-with-ai">{say(language, 'madeWithAi')}</strong>}
    </figcaption>
  );
}

/** The credit of a picture whose story needs no caption. */
export function PictureCredit({
  shown: { written, picture },
  language,
}: {
  shown: PictureWithWords;
  language: Language;
}) {
  const { caption: _, ...says } = picture.says;
  const shown = { written: { ...written, caption: undefined }, picture: { ...picture, says } };
  return <PictureCaption shown={shown} language={language} />;
}
