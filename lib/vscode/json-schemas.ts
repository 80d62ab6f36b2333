import * as z from 'zod';
import { accent, accentForms } from '@/lib/brand/brand-fields';
import { articleFields, authorForms, authors, pageFields } from '@/lib/content/article-fields';
import { picture, pictureForms } from '@/lib/content/picture-field';
import { redirectFields } from '@/lib/content/redirect-fields';
import { authorFields, goneFields, siteFields } from '@/lib/content/site-fields';
import { ownWordingFields } from '@/lib/content/words-fields';
import { loosePatterns } from './loose-patterns';

/** The kinds of files and frontmatter that editors write, each with the schema that checks it. */
const FIELDS = {
  article: articleFields,
  page: pageFields,
  site: siteFields,
  author: authorFields,
  gone: goneFields,
  redirects: redirectFields,
  words: ownWordingFields,
};

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** A JSON Schema for each kind of file, in the dialect that the YAML extension of VS Code reads. */
export function jsonSchemas(): Record<keyof typeof FIELDS, JsonSchema> {
  const entries = Object.entries(FIELDS).map(([kind, fields]) => [kind, jsonSchema(fields)]);
  const schemas: Record<keyof typeof FIELDS, JsonSchema> = Object.fromEntries(entries);
  return { ...schemas, article: withAuthor(schemas.article) };
}

/** An article may name its author as other systems do (`openFile`): accepted, and not offered. */
function withAuthor(schema: JsonSchema): JsonSchema {
  return { ...schema, patternProperties: { '^author$': { anyOf: authorForms } } };
}

function jsonSchema(fields: z.ZodType): JsonSchema {
  return z.toJSONSchema(fields, {
    io: 'input',
    target: 'draft-07',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: field }) => {
      if (zodSchema === picture) field.anyOf = pictureForms;
      if (zodSchema === authors) field.anyOf = authorForms;
      if (zodSchema === accent) field.anyOf = accentForms;
      const pattern = loosePatterns.get(zodSchema);
      if (pattern === undefined) return;
      field.pattern = pattern;
      // The extension shows this in place of the pattern.
      field.patternErrorMessage = field.description;
    },
  });
}
