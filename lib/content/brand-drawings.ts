import type { Problem } from '@/lib/checking/problem';
import { BRAND_ROLES, type PictureUse, pictureUses } from '@/lib/media/use';
import type { YamlData } from './frontmatter';
import type { Site } from './site-fields';

const SITE_FILE = 'site.yaml';

const REMEDY = 'Put the SVG into content/media/, and write /media/ and its name.';

/**
 * The drawings that the site file names for the masthead and the icons. One that cannot be in the content folder is
 * left out, with a warning: the site works without it.
 */
export function brandDrawings(
  brand: Site['brand'],
  yaml: YamlData,
): { pictures: PictureUse[]; problems: Problem[] } {
  const pictures: PictureUse[] = [];
  const problems: Problem[] = [];
  for (const role of BRAND_ROLES) {
    const src = brand[role];
    if (src === undefined) continue;
    // It needs no description, since pages give the paper's name, and no credit.
    const use = { src, role, decorative: true, ...yaml.positionOf(['brand', role]) };
    const found = pictureUses(SITE_FILE, [use]);
    if (found.ok) pictures.push(...found.value);
    else {
      problems.push(
        ...found.error.map((finding) => ({
          ...finding,
          message: `\`brand.${role}\`: ${finding.message}`,
          remedy: REMEDY,
          file: SITE_FILE,
          severity: 'warning' as const,
        })),
      );
    }
  }
  return { pictures, problems };
}
