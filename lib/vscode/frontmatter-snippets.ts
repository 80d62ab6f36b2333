import { type JsonSchema, jsonSchemas } from './json-schemas';
import type { Snippet } from './snippets';

/** The keys that make a file an article and no stub; see docs/editors.md. */
const FOR_AN_ARTICLE = ['title', 'standfirst', 'published', 'authors'];

/**
 * The frontmatter of a new article, and each of its keys separately: no extension completes frontmatter
 * in MDX files by schema.
 */
export function frontmatterSnippets(): Record<string, Snippet> {
  const { properties = {} } = jsonSchemas().article;
  const today = '$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE';
  const article = FOR_AN_ARTICLE.flatMap((key, index) => {
    const lines = written(key, properties[key], index + 1);
    return key === 'published' ? [`published: \${${index + 1}:${today}}`] : lines;
  });
  const snippets: Record<string, Snippet> = {
    'New article': {
      scope: 'mdx,markdown',
      prefix: 'article',
      body: ['---', ...article, '---', '', '$0'],
      description: 'The frontmatter of a new article',
      isFileTemplate: true,
    },
  };
  for (const [key, field] of Object.entries(properties)) {
    snippets[key] = {
      // The frontmatter of an MDX file is YAML to VS Code.
      scope: 'yaml',
      include: ['**/content/articles/**'],
      prefix: key,
      body: written(key, field, 1),
      description: descriptionOf(field),
    };
  }
  return snippets;
}

type Field = JsonSchema | boolean | undefined;

/** A key with an empty value of its kind: text, a choice, a list, keys of its own. */
function written(key: string, field: Field, stop: number): string[] {
  if (typeof field !== 'object') return [`${key}: $${stop}`];
  if (field.enum) return [`${key}: \${${stop}|${field.enum.join(',')}|}`];
  if (field.type === 'boolean') return [`${key}: \${${stop}|true,false|}`];
  if (field.type === 'object') return [`${key}:`, ...keysOf(field, stop).map(indented('  '))];
  if (field.type !== 'array') return [`${key}: $${stop}`];
  const item = Array.isArray(field.items) ? undefined : field.items;
  if (typeof item !== 'object' || item.type !== 'object') return [`${key}: [$${stop}]`];
  const [first = '', ...others] = keysOf(item, stop);
  return [`${key}:`, `  - ${first}`, ...others.map(indented('    '))];
}

/** The required keys of an object, one a line. */
function keysOf({ required = [], properties = {} }: JsonSchema, stop: number): string[] {
  return required.flatMap((key, index) => written(key, properties[key], stop + index));
}

function indented(by: string) {
  return (line: string): string => by + line;
}

function descriptionOf(field: Field): string {
  return (typeof field === 'object' && field.description) || '';
}
