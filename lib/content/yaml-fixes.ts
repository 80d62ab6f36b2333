import type { z } from 'zod';
import { dateTime } from '@/lib/checking/fields';
import type { FixedValue, Path, Value } from '@/lib/checking/fix';
import type { Finding } from '@/lib/checking/problem';
import { correctedDate } from '@/lib/dates/corrected-date';
import type { YamlData } from './frontmatter';
import { sureKey } from './meant-key';
import { fieldAt, keysAt, schemaAt, valueAt } from './schema-path';

/** The change that replaces a value. */
export function valueFix(
  path: readonly PropertyKey[],
  value: FixedValue,
  yaml: YamlData,
): Pick<Finding, 'fix'> {
  return { fix: { change: 'value', path: yaml.pathInFile(inYaml(path)), value } };
}

/**
 * The change that renames a key that has another name here, or that is written with other capitals, hyphens or spaces;
 * if it merely looks similar, people decide. Its value has to suit the key, or is corrected in the same change.
 */
export function keyFix(
  path: readonly PropertyKey[],
  key: string,
  meant: string,
  yaml: YamlData,
  schema: z.ZodObject,
): Pick<Finding, 'fix'> {
  const known = keysAt(schema, path);
  const nameOf = (other: string) => sureKey(other, known);
  const all = Object.keys(valueAt(yaml, path) ?? {});
  if (nameOf(key) !== meant || !isSameIn(meant, valueAt(yaml, [...path, key]))) return {};
  // With so many keys, other problems come first.
  if (all.length > MOST_KEYS) return {};
  if (all.includes(meant) || all.some((other) => other !== key && nameOf(other) === meant)) {
    return {};
  }
  const [at, value] = [[...path, meant], valueAt(yaml, [...path, key])];
  const renamed = {
    change: 'key' as const,
    path: yaml.pathInFile(inYaml([...path, key])),
    name: meant,
  };
  if (schemaAt(schema, at)?.safeParse(value).success) return { fix: renamed };
  const corrected = correctedFor(fieldAt(schema, at), value);
  return corrected === undefined ? {} : { fix: { ...renamed, value: corrected } };
}

const MOST_KEYS = 100;

/** Whether a key of another system means the same here: its pictures lack words, and a slug would be a new address. */
function isSameIn(key: string, value: unknown): boolean {
  if (key === 'image') return false;
  const all: unknown[] = Array.isArray(value) ? value : [value];
  // A path without the parts of a pattern, such as `:title`.
  return key !== 'aliases' || all.every((one) => typeof one === 'string' && /^\/[^:*]+$/.test(one));
}

/** Turns a key that does nothing here into a comment, if key and value are on one line, so that nothing is lost. */
export function commentFix(key: string, yaml: YamlData): Pick<Finding, 'fix'> {
  const { line, column } = yaml.positionOfKey([], key);
  const value = yaml.positionOf([key]);
  const isLine = column === 1 && value.line === line && isSingle(valueAt(yaml, [key]));
  if (!isLine || /\n/.test(yaml.sourceOf([key]) ?? '')) return {};
  return { fix: { change: 'text', edits: [{ line, column, was: key, text: `# ${key}` }] } };
}

/** A value in the form that a field accepts; `undefined` if that is not certain. */
function correctedFor(field: z.ZodType | undefined, value: unknown): FixedValue | undefined {
  if (field === dateTime) return isSingle(value) ? correctedDate(String(value)) : undefined;
  // Two words may be two items in another system.
  const isWord = typeof value === 'string' && !/[\s,;]/.test(value);
  return isWord && field?.safeParse([value]).success ? [value] : undefined;
}

/** Whether a value is neither a list nor a map. */
export function isSingle(value: unknown): value is Value {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

/** A path of data that was read from YAML has no symbols. */
function inYaml(path: readonly PropertyKey[]): Path {
  return path.filter((key) => typeof key !== 'symbol');
}
