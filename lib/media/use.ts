import type { Finding, Position } from '@/lib/checking/problem';
import { err, ok, type Result } from '@/lib/result';
import type { Focus } from './focus';
import { resolvePicture } from './reference';
import type { PictureWords } from './words';

/** The role of a picture in the file that uses it. */
export type PictureRole = 'lead' | 'text' | 'still' | 'portrait' | BrandRole;

/** Whether a picture is in the text, on its own or as the still of a film. */
export function isInText(role: PictureRole): boolean {
  return role === 'text' || role === 'still';
}

/** The drawings of `brand:` in the site file. */
export const BRAND_ROLES = ['nameplate', 'mark'] as const;
export type BrandRole = (typeof BRAND_ROLES)[number];

export function isBrandRole(role: PictureRole): role is BrandRole {
  return BRAND_ROLES.some((one) => one === role);
}

/** A picture as written in a file of the newsroom. */
export interface WrittenPicture extends PictureWords {
  src: string;
  focus?: Focus | undefined;
}

/** One use of a picture by a file of the newsroom. */
export interface PictureUse extends WrittenPicture, Position {
  role: PictureRole;
  /** The file of the picture, relative to the content folder. */
  picture: string;
}

/**
 * Finds the file of each picture that a file of the newsroom uses.
 *
 * @param user relative to the content folder
 * @param written in the order of the file
 * @returns the uses, or what is wrong with those that cannot be in the content folder
 */
export function pictureUses(
  user: string,
  written: readonly (WrittenPicture & Position & { role: PictureRole })[],
): Result<PictureUse[], Finding[]> {
  const uses: PictureUse[] = [];
  const findings: Finding[] = [];
  for (const one of written) {
    const found = resolvePicture(one.src, user);
    if (found.ok) uses.push({ ...one, picture: found.value });
    else {
      const { line, column } = one;
      findings.push({ line, column, code: 'picture-reference', ...found.error });
    }
  }
  return findings.length > 0 ? err(findings) : ok(uses);
}

/** Whether a text may contain pictures, or players of other sites, without parsing it. */
export function mayHaveMedia(body: string): boolean {
  return /!\[|<(?:Figure|Embed)\b/.test(body);
}
