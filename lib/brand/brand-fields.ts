import * as z from 'zod';
import { line } from '@/lib/checking/fields';
import { colourPairs, coloursOf, nearestReadable, readColour, TEXT } from './accent';
import type { Accents } from './brand-style';
import type { Scheme } from './palette';

const EXAMPLE: Record<Scheme, string> = { light: '#8a1c14', dark: '#ff8a75' };

/** A CSS colour that can be read on the paper of a scheme; it becomes `#rrggbb`. */
function readable(scheme: Scheme) {
  return z
    .string()
    .transform((written, { addIssue }) => {
      const read = readColour(written);
      const fault =
        'colour' in read ? contrastFault(read.colour, scheme) : colourFault(read, scheme);
      if (fault) addIssue({ code: 'custom', ...fault, input: written });
      return 'colour' in read ? read.colour : '';
    })
    .meta({ description: `A CSS colour in quotation marks, for ${scheme} screens: '#8a1c14'` });
}

/** The finding for something that is not a colour, or is a transparent one, with what to write instead. */
function colourFault({ fault, opaque }: { fault: string; opaque?: string }, scheme: Scheme) {
  const remedy =
    opaque === undefined
      ? `Write a CSS colour in quotation marks, such as '${EXAMPLE[scheme]}'.`
      : `Write an opaque one: '${nearestReadable(opaque, scheme)}'.`;
  return { message: fault, params: { remedy } };
}

function contrastFault(colour: string, scheme: Scheme) {
  const nearest = nearestReadable(colour, scheme);
  if (nearest === colour) return undefined;
  const [text] = colourPairs(coloursOf(colour, scheme), scheme);
  const contrast = text?.contrast.toFixed(2);
  return {
    message: `${colour} has a contrast of ${contrast} to 1 with the ${scheme} paper; text needs ${TEXT} to 1`,
    params: { remedy: `Write '${nearest}', the nearest colour that can be read.` },
  };
}

const schemes = z
  .strictObject({ light: readable('light'), dark: readable('dark').optional() })
  .transform(
    ({ light, dark }): Accents => ({ light, dark: dark ?? nearestReadable(light, 'dark') }),
  );

/** One colour, from which the one for dark screens is derived; or both. */
export const accent = z.preprocess((written, { addIssue }) => {
  if (typeof written === 'string') return { light: written };
  // YAML treats everything after an unquoted # as a comment.
  if (typeof written === 'object' && written !== null && !Array.isArray(written)) return written;
  const message = 'this is not a colour';
  const remedy = `Write a CSS colour in quotation marks, '${EXAMPLE.light}', or light: and dark: with one each.`;
  addIssue({ code: 'custom', message, params: { remedy }, input: written });
  return z.NEVER;
}, schemes);

/** What an editor may write for it, for programs that complete and check text. */
export const accentForms = [readable('light'), schemes]
  .map((form) => z.toJSONSchema(form, { io: 'input', target: 'draft-07' }))
  .map(({ $schema: _, ...schema }) => schema);

/** `brand:` in the site file: the look of a paper. */
export const brandFields = z.strictObject({
  accent: accent.optional().meta({
    description: "A CSS colour in quotation marks: '#8a1c14'; or light and dark, each a colour",
  }),
  nameplate: line.optional().meta({
    description: 'The name of the paper as an SVG, in place of type: /media/nameplate.svg',
  }),
  mark: line.optional().meta({
    description: 'The sign of the paper, an SVG, from which its icons are made: /media/mark.svg',
  }),
});
