import { z } from 'zod';
import { line } from '@/lib/checking/fields';
import { FOCUS } from '@/lib/media/focus';

const fields = z.strictObject({
  src: line.meta({ description: 'The file beside the text, ./bridge.jpg, or /media/bridge.jpg' }),
  alt: line.optional().meta({
    description: 'What the picture shows, for those who do not see it; unknown where nobody knows',
  }),
  credit: line.optional().meta({ description: 'Who made the picture; unknown where nobody knows' }),
  caption: line.optional().meta({ description: 'The caption below the picture' }),
  focus: z
    .enum(FOCUS)
    .optional()
    .meta({ description: `Where its subject is, for crops: ${FOCUS.join(', ')}` }),
  decorative: z
    .literal(true, { error: 'this must be true, or left out' })
    .optional()
    .meta({ description: 'true: the picture means nothing' }),
});

/**
 * A picture in the frontmatter: only its file, if that says everything else; or keys of its own.
 */
export const picture = z.preprocess(
  (written) => (typeof written === 'string' ? { src: written } : written),
  fields,
);

/** What an editor may write for it, for programs that complete and check text. */
export const pictureForms = [
  z.toJSONSchema(line, { io: 'input', target: 'draft-07' }),
  z.toJSONSchema(fields, { io: 'input', target: 'draft-07' }),
].map(({ $schema: _, ...schema }) => schema);
