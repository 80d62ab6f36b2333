import type { PictureWithWords } from '@/lib/media/page-picture';
import { variantPath } from '@/lib/media/renditions';
import { shownWords } from '@/lib/media/words';
import { isTall, type Place, shapeOf, sizesOf } from './sizes';

/** In pixels. Browsers without `srcset` get the variant of this width, or the next smaller. */
const USUAL_WIDTH = 960;

/** Cropped pictures are never tall, so one shape stands for all of them. */
const SHAPED = { width: 4, height: 3 };

/**
 * A picture whose place is kept free from the first moment: its colour is behind it, and is all there is to see
 * while its variants are being made. The markup is our own, because next/image writes a style attribute, which
 * the policy of the site refuses.
 */
export function Picture({
  shown: { written, picture },
  place,
  isFirst = false,
}: {
  shown: PictureWithWords;
  place: Place;
  /** Whether it is what readers see first: then it is loaded before anything else. */
  isFirst?: boolean;
}) {
  const { key, kind, width, height, colour, isThere } = picture;
  const { alt } = shownWords(written, picture.says);
  const shape = written.focus && shapeOf(place);
  const widths = kind === 'photo' ? picture.widths : [];
  const usual = widths.filter((one) => one <= USUAL_WIDTH).at(-1) ?? widths[0];
  const address = (one: number | undefined) => variantPath(key, one) + picture.query;
  return (
    <span
      className={
        shape ? `picture picture-${shape}` : isTall(picture) ? 'picture picture-tall' : 'picture'
      }
      data-picture={`picture-${key.slice(0, 12)}`}
    >
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        preserveAspectRatio="none"
        focusable="false"
        aria-hidden={isThere || alt === '' ? true : undefined}
        role={isThere || alt === '' ? undefined : 'img'}
        aria-label={isThere || alt === '' ? undefined : alt}
      >
        <rect width="100%" height="100%" fill={colour ?? '#8a8a8a'} />
      </svg>
      {isThere && (
        // biome-ignore lint/performance/noImgElement: see above
        <img
          src={address(usual)}
          srcSet={
            widths.length > 1
              ? widths.map((one) => `${address(one)} ${one}w`).join(', ')
              : undefined
          }
          sizes={widths.length > 1 ? sizesOf(place, shape ? SHAPED : picture) : undefined}
          width={width}
          height={height}
          alt={alt}
          loading={isFirst ? undefined : 'lazy'}
          decoding="async"
          fetchPriority={isFirst ? 'high' : undefined}
          className={shape && `focus-${written.focus?.replace(' ', '-')}`}
        />
      )}
    </span>
  );
}
