import { ICONS, variantPath } from './renditions';

/** The keys of what has been made of a mark. */
export interface MarkIcons {
  /** The drawing itself. */
  drawing: string;
  icon: string;
  tile: string;
}

/** What is behind an icon that has to be filled to its edges, `#rrggbb`: the light paper. */
export const TILE = '#fbfaf6';

/** The addresses of the icons of a paper. */
export interface Icons {
  /** For the tab of a browser: small, and as a drawing. */
  small: { url: string; type: string };
  drawing: string;
  /** For the home screen of a phone. */
  touch: string;
  /** For the manifest, by their widths. */
  medium: string;
  large: string;
  /** The same, with so much around it that systems may cut it to any shape. */
  maskable: string;
}

const STANDFIRST: Icons = {
  small: { url: '/favicon.ico', type: 'image/x-icon' },
  drawing: '/icon.svg',
  touch: '/apple-touch-icon.png',
  medium: '/icon-192.png',
  large: '/icon-512.png',
  maskable: '/icon-maskable-512.png',
};

/** The icons of a paper: made of its mark, or those that Standfirst comes with. */
export function iconsOf({ icons }: { icons?: MarkIcons | undefined }): Icons {
  if (!icons) return STANDFIRST;
  const [small, medium, large] = ICONS.icon;
  const [touch, maskable] = ICONS.tile;
  const icon = (width: number) => variantPath(icons.icon, width, 'png');
  const tile = (width: number) => variantPath(icons.tile, width, 'png');
  return {
    small: { url: icon(small), type: 'image/png' },
    drawing: variantPath(icons.drawing, undefined),
    touch: tile(touch),
    medium: icon(medium),
    large: icon(large),
    maskable: tile(maskable),
  };
}
