import type { PictureWithWords } from '@/lib/media/page-picture';
import { articlePath, type Entry, photoPath } from '@/lib/newsroom';
import type { Language } from '@/lib/words/language';
import { languageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import { Picture } from './picture';
import { PictureCaption } from './picture-caption';

/** One picture of an article, large, with links to the others and back to the article. */
export function PhotoPage({
  article,
  photos,
  number,
  language,
}: {
  article: Entry;
  photos: readonly PictureWithWords[];
  /** Its number in the article, from 1. */
  number: number;
  language: Language;
}) {
  const shown = photos[number - 1];
  if (!shown) return null;
  const mark = languageMark(article, language);
  return (
    <main id="main" tabIndex={-1} className="photo-page">
      <h1 className="label-line">
        <a href={articlePath(article)} {...mark}>
          {article.headline}
        </a>
      </h1>
      <figure>
        <Picture shown={shown} place="alone" isFirst />
        <PictureCaption shown={shown} language={language} mark={mark} />
      </figure>
      <nav className="photo-links label-line" aria-label={say(language, 'pictures')}>
        {number > 1 && (
          <a href={photoPath(article, number - 1)} rel="prev">
            {say(language, 'previousPicture')}
          </a>
        )}
        <span>{say(language, 'pictureNumber', { number, total: photos.length })}</span>
        {number < photos.length && (
          <a href={photoPath(article, number + 1)} rel="next">
            {say(language, 'nextPicture')}
          </a>
        )}
      </nav>
    </main>
  );
}
