import type { MetadataRoute } from 'next';
import { paperColour } from '@/lib/brand/accent';
import { iconsOf } from '@/lib/media/icons';
import type { Site } from '@/lib/newsroom';

/** The web app manifest: how the site looks on a home screen. */
export function webManifest(site: Site): MetadataRoute.Manifest {
  const { medium, large, maskable } = iconsOf(site);
  const paper = paperColour('light');
  const png = { type: 'image/png' };
  return {
    name: site.name,
    short_name: site.name,
    description: site.description,
    lang: site.locale,
    start_url: '/',
    display: 'minimal-ui',
    background_color: paper,
    theme_color: paper,
    icons: [
      { src: medium, sizes: '192x192', ...png },
      { src: large, sizes: '512x512', ...png },
      { src: maskable, sizes: '512x512', ...png, purpose: 'maskable' },
    ],
  };
}
