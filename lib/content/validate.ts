import type { z } from 'zod';
import { dateTime } from '@/lib/checking/fields';
import type { FixedValue } from '@/lib/checking/fix';
import { listed } from '@/lib/checking/listed';
import { type Finding, firstListed, MAX_LISTED } from '@/lib/checking/problem';
import { correctedDate } from '@/lib/dates/corrected-date';
import { err, ok, type Result } from '@/lib/result';
import { didYouMean } from '@/lib/spelling/nearest';
import type { YamlData } from './frontmatter';
import { meantKey, saysNothing } from './meant-key';
import { fieldAt, keysAt, step, unwrap, valueAt } from './schema-path';
import { commentFix, isSingle, keyFix, valueFix } from './yaml-fixes';

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

type Issue = z.core.$ZodIssue;

function findingsFor(issue: Issue, yaml: YamlData, schema: z.ZodObject): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      ...yaml.positionOfKey(issue.path, key),
      code: 'unknown-key',
      message: `unknown key \`${key}\``,
      ...remedyForKey(issue.path, key, yaml, schema),
    }));
  }
  const name = writtenPath(yaml, issue.path).map(String).join('.') || 'the file';
  const value = valueAt(yaml, issue.path);
  const absent = issue.code === 'invalid_type' && value === undefined;
  const described = describe(schema, issue.path);
  const help = described ? `${described}.` : 'Write one `key: value` per line.';
  return [
    {
      ...yaml.positionOf(issue.path),
      code: absent ? 'missing-key' : 'invalid-value',
      message: absent
        ? `\`${name}\` is missing`
        : `\`${name}\`: ${isSwitch(issue, value, schema) ? 'this is not a date' : reason(issue, value)}`,
      ...(ownRemedy(issue, yaml) ?? asWritten(issue, value, yaml, schema) ?? { remedy: help }),
    },
  ];
}

/** What to write, and the change that writes it if nothing else can be meant. */
type Remedy = Pick<Finding, 'remedy' | 'fix'>;

function remedyForKey(
  path: readonly PropertyKey[],
  key: string,
  yaml: YamlData,
  schema: z.ZodObject,
): Remedy {
  const known = keysAt(schema, path);
  if (path.length === 0 && saysNothing(key)) {
    return {
      remedy: 'Remove it, or put # before it: it does nothing here.',
      ...commentFix(key, yaml),
    };
  }
  const meant = meantKey(key, known) ?? didYouMean(key, known);
  return meant
    ? { remedy: `Did you mean \`${meant}\`?`, ...keyFix(path, key, meant, yaml, schema) }
    : { remedy: `The keys are: ${listed(known)}.` };
}

/** The remedy that a schema provides with an issue, where it knows more than its description says. */
function ownRemedy(issue: Issue, yaml: YamlData): Remedy | undefined {
  const { remedy, value } = (issue.code === 'custom' && issue.params) || {};
  if (typeof remedy !== 'string') return undefined;
  return { remedy, ...(typeof value === 'string' && valueFix(issue.path, value, yaml)) };
}

/** A value that only has the wrong form, in the form that the key accepts. */
function asWritten(
  issue: Issue,
  value: unknown,
  yaml: YamlData,
  schema: z.ZodObject,
): Remedy | undefined {
  if (issue.code !== 'invalid_type' || !isSingle(value)) return undefined;
  if (isSwitch(issue, value, schema)) {
    return {
      remedy: value
        ? 'Write the date here, as in 2026-11-24. An article that has one is published.'
        : 'Write `draft: true`, and here the date, as in 2026-11-24, or nothing.',
    };
  }
  const last = issue.path.at(-1);
  const key = typeof last === 'number' ? '' : `${String(last)}: `;
  const field = fieldAt(schema, issue.path);
  const fixedBy = (fixed: FixedValue) =>
    field?.safeParse(fixed).success ? valueFix(issue.path, fixed, yaml) : {};
  if (issue.expected === 'string') {
    const date = field === dateTime ? correctedDate(String(value)) : undefined;
    if (date) return { remedy: `Write ${date}.`, ...fixedBy(date) };
    // 1.10 is not 1.1 in a text.
    const text = yaml.sourceOf(issue.path) ?? String(value);
    return { remedy: `Write \`${key}'${text}'\`.`, ...fixedBy(text) };
  }
  if (issue.expected !== 'array') return undefined;
  // It may have been meant as several items.
  const isOne = typeof value === 'string' && !/[,;]/.test(value);
  return { remedy: `Write \`${key}[${value}]\`.`, ...(isOne && fixedBy([value])) };
}

/** Whether a key that is a date here has been written as the switch that it is in Jekyll and other systems. */
function isSwitch(issue: Issue, value: unknown, schema: z.ZodObject): value is boolean {
  return typeof value === 'boolean' && fieldAt(schema, issue.path) === dateTime;
}

/** The part of a path that is in the file: a value in a shorter form lacks the last keys. */
function writtenPath(yaml: YamlData, path: readonly PropertyKey[]): readonly PropertyKey[] {
  const parent = valueAt(yaml, path.slice(0, -1));
  const isShort = path.length > 1 && typeof parent !== 'object' && parent !== undefined;
  return isShort ? path.slice(0, -1) : path;
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
