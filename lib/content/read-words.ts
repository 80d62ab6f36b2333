import type { Finding } from '@/lib/checking/problem';
import { err, ok, type Result } from '@/lib/result';
import { canonicalTag } from '@/lib/words/canonical-tag';
import { isShipped } from '@/lib/words/language';
import type { YamlData } from './frontmatter';
import { validateYaml } from './validate';
import { ownWordingFields, type WordsFields, wordsFields } from './words-fields';

/**
 * Reads the words of a language: for one that we ship, those that the paper changes; for any other, all
 * of them.
 *
 * @param tag the name of the file
 */
export function readWordsYaml(yaml: YamlData, tag: string): Result<WordsFields, Finding[]> {
  const misnamed = nameFinding(tag);
  if (misnamed) return err([misnamed]);
  const fields = validateYaml(yaml, isShipped(tag) ? ownWordingFields : wordsFields);
  if (!fields.ok) return fields;
  const words = fields.value as WordsFields;
  const findings = pluralFindings(words, tag, yaml);
  return findings.length > 0 ? err(findings) : ok(words);
}

function nameFinding(tag: string): Finding | undefined {
  const canonical = canonicalTag(tag);
  if (canonical === tag) return undefined;
  return {
    line: 1,
    column: 1,
    code: 'file-name',
    message: `the file name \`${tag}\` is not a language tag${canonical ? ' in its usual form' : ''}`,
    remedy: canonical
      ? `Rename the file to \`${canonical}.yaml\`.`
      : 'Name the file by a BCP 47 language tag: de.yaml, en-GB.yaml, sr-Latn.yaml.',
  };
}

/** Each plural of a language needs its form, and there may be no other forms. */
function pluralFindings(words: WordsFields, tag: string, yaml: YamlData): Finding[] {
  const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
  const listed = [...pluralCategories].sort().join(', ');
  return Object.entries(words).flatMap(([word, forms]): Finding[] => {
    if (typeof forms !== 'object') return [];
    const missing = pluralCategories.filter((category) => forms[category] === undefined);
    const strange = (Object.keys(forms) as Intl.LDMLPluralRule[]).filter(
      (category) => forms[category] !== undefined && !pluralCategories.includes(category),
    );
    const remedy = `The plurals of \`${tag}\` are: ${listed}.`;
    return [
      ...missing.map((category) => ({
        ...yaml.positionOfKey([], word),
        code: 'missing-key' as const,
        message: `\`${word}.${category}\` is missing`,
        remedy,
      })),
      ...strange.map((category) => ({
        ...yaml.positionOfKey([word], category),
        code: 'unknown-key' as const,
        message: `\`${word}.${category}\` is a form that this language does not use`,
        remedy,
      })),
    ];
  });
}
