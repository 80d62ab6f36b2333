import type { PictureWithWords } from '@/lib/media/page-picture';
import { articlePath, type Entry } from '@/lib/newsroom';
import { photoPath } from '@/lib/routing/photo-address';
import { Picture } from './picture';
import { PictureCaption } from './picture-caption';
import { ALONE } from './sizes';

/** One picture of an article, large, with the way to the others and back. */
export function PhotoPage({
  article,
  photos,
  number,
}: {
  article: Entry;
  photos: readonly PictureWithWords[];
  /** Which of them, from 1. */
  number: number;
}) {
  const shown = photos[number - 1];
  if (!shown) return null;
  return (
    <main id="main" tabIndex={-1} className="photo-page" lang={article.lang} dir={article.dir}>
      <h1 className="label-line">
        <a href={articlePath(article)}>{article.headline}</a>
      </h1>
      <figure>
        <Picture shown={shown} sizes={ALONE} isFirst />
        <PictureCaption shown={shown} />
      </figure>
      <nav className="photo-links label-line" aria-label="Pictures">
        {number > 1 && (
          <a href={photoPath(article, number - 1)} rel="prev">
            Previous picture
          </a>
        )}
        <span>
          {number} of {photos.length}
        </span>
        {number < photos.length && (
          <a href={photoPath(article, number + 1)} rel="next">
            Next picture
          </a>
        )}
      </nav>
    </main>
  );
}
