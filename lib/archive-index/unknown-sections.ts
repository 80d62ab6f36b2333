import { listed } from '@/lib/checking/listed';
import { languagesOf } from '@/lib/content/languages';
import { sectionKeys } from '@/lib/content/sections';
import type { Site } from '@/lib/content/site-fields';
import { siteInLanguage } from '@/lib/content/site-in-language';
import { didYouMean } from '@/lib/spelling/nearest';
import { documentData } from './address-queries';
import type { FoundProblem } from './found-problem';
import type { IndexReader } from './reader';
import { inScope, scopeParameters } from './scope';

/**
 * A warning for each entry whose section the site file does not have. If the site file lists no
 * sections, any is accepted.
 */
export function unknownSections(reader: IndexReader, file: string | undefined): FoundProblem[] {
  const site = documentData<Site>(reader, 'site', 'site');
  const sections = site
    ? languagesOf(site).flatMap((language) => siteInLanguage(site, language).sections)
    : [];
  if (sections.length === 0) return [];
  const rows = reader.all<{ file: string; written: string }>(
    `SELECT file, data ->> '$.section' AS written FROM entries
     WHERE section NOT IN (SELECT value FROM json_each(:known)) AND ${inScope('entries', file)}`,
    { ...scopeParameters(file), known: JSON.stringify(sections.flatMap(sectionKeys)) },
  );
  const names = [...new Set(sections.map(({ name }) => name))];
  return rows.map(({ file: at, written }) => {
    const meant = didYouMean(written, names);
    return {
      file: at,
      line: 1,
      column: 1,
      severity: 'warning',
      key: ['section'],
      code: 'unknown-section',
      message: `the paper has no section \`${written}\``,
      remedy: meant
        ? `Did you mean \`${meant}\`?`
        : `The sections in site.yaml are: ${listed(names)}. Until it is one of them, the article is in no section.`,
    };
  });
}
