import type { PictureWithWords } from '@/lib/media/page-picture';
import { variantPath } from '@/lib/media/renditions';
import { shownWords } from '@/lib/media/words';

/** Browsers without `srcset` get one of this width or the next smaller. In pixels. */
const USUAL_WIDTH = 960;

/**
 * A picture that keeps its place from the first moment: behind it stands its colour, which is all there is
 * while its variants are being made. Our own markup: next/image writes a style attribute, which the policy
 * of the site refuses.
 */
export function Picture({
  shown: { written, picture },
  sizes,
  isFirst = false,
  crop,
}: {
  shown: PictureWithWords;
  /** How wide it is shown (HTML, `sizes`). */
  sizes: string;
  /** Whether it is what readers see first: then it is loaded before anything else. */
  isFirst?: boolean;
  /** The shape that its place has. Only a picture whose subject is known is cropped to it. */
  crop?: '16x9' | '4x3';
}) {
  const { key, kind, width, height, colour, isThere } = picture;
  const { alt } = shownWords(written, picture.says);
  const focus = crop && written.focus;
  const widths = kind === 'photo' ? picture.widths : [];
  const usual = widths.filter((one) => one <= USUAL_WIDTH).at(-1) ?? widths[0];
  const address = (one: number | undefined) => variantPath(key, one) + picture.query;
  return (
    <span
      className={focus ? `picture picture-${crop}` : 'picture'}
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
          sizes={widths.length > 1 ? sizes : undefined}
          width={width}
          height={height}
          alt={alt}
          loading={isFirst ? undefined : 'lazy'}
          decoding="async"
          fetchPriority={isFirst ? 'high' : undefined}
          className={focus ? `focus-${focus.replace(' ', '-')}` : undefined}
        />
      )}
    </span>
  );
}
