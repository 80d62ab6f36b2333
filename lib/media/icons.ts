import { ICONS, variantFile } from './renditions';

/** The keys of the files that have been made from a mark. */
export interface MarkIcons {
  /** The drawing itself. */
  drawing: string;
  icon: string;
  tile: string;
}

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
  /** The same, with so much space around it that systems may cut it to any shape. */
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

/** Where programs look for icons without reading a page, each with its name in `Icons`. */
const NAMES: Readonly<Record<string, keyof Icons>> = {
  [STANDFIRST.small.url]: 'small',
  [STANDFIRST.drawing]: 'drawing',
  [STANDFIRST.touch]: 'touch',
  [STANDFIRST.medium]: 'medium',
  [STANDFIRST.large]: 'large',
  [STANDFIRST.maskable]: 'maskable',
};

/** The addresses of the icons that Standfirst comes with. */
export const ICON_ADDRESSES: readonly string[] = Object.keys(NAMES);

/** The icons of a paper: made from its mark, or those that come with Standfirst. */
export function iconsOf({ icons }: { icons?: MarkIcons | undefined }): Icons {
  if (!icons) return STANDFIRST;
  const files = filesOf(icons);
  const at = (name: keyof Icons) => `/media/${files[name]}`;
  return {
    small: { url: at('small'), type: 'image/png' },
    drawing: at('drawing'),
    touch: at('touch'),
    medium: at('medium'),
    large: at('large'),
    maskable: at('maskable'),
  };
}

/** The file made of the mark that is sent at one of the `ICON_ADDRESSES`; `undefined` at any other address. */
export function markFileAt(address: string, icons: MarkIcons | undefined): string | undefined {
  const name = Object.hasOwn(NAMES, address) ? NAMES[address] : undefined;
  return icons && name && filesOf(icons)[name];
}

function filesOf(icons: MarkIcons): Record<keyof Icons, string> {
  const [small, medium, large] = ICONS.icon;
  const [touch, maskable] = ICONS.tile;
  return {
    small: variantFile(icons.icon, small, 'png'),
    drawing: variantFile(icons.drawing, undefined),
    touch: variantFile(icons.tile, touch, 'png'),
    medium: variantFile(icons.icon, medium, 'png'),
    large: variantFile(icons.icon, large, 'png'),
    maskable: variantFile(icons.tile, maskable, 'png'),
  };
}
