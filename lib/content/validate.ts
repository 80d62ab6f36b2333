import { z } from 'zod';
import { dateTime } from '@/lib/checking/fields';
import { listed } from '@/lib/checking/listed';
import { type Finding, firstListed, MAX_LISTED } from '@/lib/checking/problem';
import { correctedDate } from '@/lib/dates/corrected-date';
import { err, ok, type Result } from '@/lib/result';
import { didYouMean } from '@/lib/spelling/nearest';
import type { YamlData } from './frontmatter';

/**
 * Checks parsed YAML against a schema.
 *
 * @returns the data in the schema's output form, or a finding with its place for everything wrong
 */
export function validateYaml<Schema extends z.ZodObject>(
  yaml: YamlData,
  schema: Schema,
): Result<z.output<Schema>, Finding[]> {
  if (yaml.findings.length > 0) return err(yaml.findings);
  const parsed = schema.safeParse(yaml.data ?? {});
  if (parsed.success) return ok(parsed.data);
  return err(firstFindings(parsed.error.issues, yaml, schema));
}

/** Only the first are placed and explained: a file of 100,000 unknown keys would take minutes. */
function firstFindings(issues: readonly Issue[], yaml: YamlData, schema: z.ZodObject): Finding[] {
  const single = issues.flatMap((issue): Issue[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({ ...issue, keys: [key] }))
      : [issue],
  );
  const shown = single
    .slice(0, MAX_LISTED + 1)
    .flatMap((issue) => findingsFor(issue, yaml, schema));
  return firstListed(shown, single.length);
}

/** What other systems call the keys of an article. */
const ELSEWHERE: Record<string, string> = {
  tags: 'topics',
  tag: 'topics',
  keywords: 'topics',
  categories: 'topics',
  category: 'section',
  date: 'published',
  pubdate: 'published',
  created: 'published',
  modified: 'updated',
  lastmod: 'updated',
  description: 'standfirst',
  excerpt: 'standfirst',
  summary: 'standfirst',
  subtitle: 'standfirst',
  dek: 'standfirst',
  lede: 'standfirst',
  headline: 'title',
  slug: 'aliases',
  permalink: 'aliases',
  redirect_from: 'aliases',
  author: 'authors',
  byline: 'authors',
  cover: 'image',
  thumbnail: 'image',
  language: 'lang',
  locale: 'lang',
  location: 'dateline',
};

function meantKey(key: string, known: readonly string[]): string | undefined {
  const name = key.toLowerCase();
  const meant = Object.hasOwn(ELSEWHERE, name) ? ELSEWHERE[name] : undefined;
  return meant !== undefined && known.includes(meant) ? meant : undefined;
}

type Issue = z.core.$ZodIssue;

function findingsFor(issue: Issue, yaml: YamlData, schema: z.ZodObject): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(schema, issue.path);
    return issue.keys.map((key) => {
      const meant = meantKey(key, known) ?? didYouMean(key, known);
      return {
        ...yaml.positionOfKey(issue.path, key),
        code: 'unknown-key',
        message: `unknown key \`${key}\``,
        remedy: meant ? `Did you mean \`${meant}\`?` : `The keys are: ${listed(known)}.`,
      };
    });
  }
  const name = writtenPath(yaml, issue.path).map(String).join('.') || 'the file';
  const value = valueAt(yaml, issue.path);
  const absent = issue.code === 'invalid_type' && value === undefined;
  const help = describe(schema, issue.path);
  return [
    {
      ...yaml.positionOf(issue.path),
      code: absent ? 'missing-key' : 'invalid-value',
      message: absent ? `\`${name}\` is missing` : `\`${name}\`: ${reason(issue, value)}`,
      remedy:
        ownRemedy(issue) ??
        asWritten(issue, value, schema) ??
        (help ? `${help}.` : 'Write one `key: value` per line.'),
    },
  ];
}

/** What a schema that knows better than its description gives with an issue. */
function ownRemedy(issue: Issue): string | undefined {
  const remedy: unknown = issue.code === 'custom' ? issue.params?.remedy : undefined;
  return typeof remedy === 'string' ? remedy : undefined;
}

/** A value that is right but for its form, in the form that the key takes. */
function asWritten(issue: Issue, value: unknown, schema: z.ZodObject): string | undefined {
  if (issue.code !== 'invalid_type' || !['string', 'number', 'boolean'].includes(typeof value)) {
    return undefined;
  }
  const last = issue.path.at(-1);
  const key = typeof last === 'number' ? '' : `${String(last)}: `;
  if (issue.expected === 'string') {
    const date = fieldAt(schema, issue.path) === dateTime && correctedDate(String(value));
    return date ? `Write ${date}.` : `Write \`${key}'${value}'\`.`;
  }
  return issue.expected === 'array' ? `Write \`${key}[${value}]\`.` : undefined;
}

/** The schema of the value at a path. */
function fieldAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const key of path) current = current && step(unwrap(current), key);
  return current && unwrap(current);
}

/** The part of a path that is in the file: what is written in a shorter form lacks the last keys. */
function writtenPath(yaml: YamlData, path: readonly PropertyKey[]): readonly PropertyKey[] {
  const parent = valueAt(yaml, path.slice(0, -1));
  const isShort = path.length > 1 && typeof parent !== 'object' && parent !== undefined;
  return isShort ? path.slice(0, -1) : path;
}

/** `undefined` when there is no such key, `null` when nothing is written after it. */
function valueAt(yaml: YamlData, path: readonly PropertyKey[]): unknown {
  let value: unknown = yaml.data;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

function reason(issue: Issue, value: unknown): string {
  if (value === null) return 'this is empty';
  if (issue.code === 'invalid_type') {
    const wanted: Record<string, string> = {
      string: 'this must be text (put it in quotation marks)',
      array: 'this must be a list',
      object: 'this must have its own keys',
      boolean: 'this must be true or false',
      int: 'this must be a whole number, without quotation marks',
      number: 'this must be a whole number, without quotation marks',
    };
    return wanted[issue.expected] ?? issue.message;
  }
  if (issue.code === 'invalid_value')
    return `this must be one of: ${listed(issue.values.map(String))}`;
  return issue.message;
}

/** The description of the innermost schema on the path that has one. */
function describe(schema: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let current: z.ZodType | undefined = schema;
  let found = schema.meta()?.description;
  for (const key of path) {
    current = current && step(unwrap(current), key);
    found = (current && descriptionOf(current)) ?? found;
  }
  return found;
}

/** A schema's description, or that of what it wraps (optional, default). */
function descriptionOf(schema: z.ZodType): string | undefined {
  const inner = unwrap(schema);
  return schema.meta()?.description ?? inner.meta()?.description;
}

function keysAt(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  const inner = fieldAt(schema, path);
  return inner && 'shape' in inner ? Object.keys(inner.shape as object) : [];
}

function step(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  if ('shape' in schema) return Reflect.get(schema.shape as object, key) as z.ZodType | undefined;
  if ('element' in schema) return schema.element as z.ZodType;
  return undefined;
}

function unwrap(schema: z.ZodType): z.ZodType {
  let current = schema;
  while ('unwrap' in current && !('element' in current)) {
    current = (current as z.ZodOptional<z.ZodType>).unwrap();
  }
  // Of what is written in a shorter form too, the long one has the keys.
  if (!('out' in current)) return current;
  const { in: input, out } = current as z.ZodPipe<z.ZodType, z.ZodType>;
  return unwrap(out instanceof z.ZodTransform ? input : out);
}
