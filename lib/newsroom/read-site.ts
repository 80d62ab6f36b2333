import { webAddress } from '@/lib/checking/fields';
import type { Finding, Problem } from '@/lib/checking/problem';
import type { Result } from '@/lib/result';
import { parseYaml } from './frontmatter';
import { slugOf } from './read-article';
import { type Author, authorFields, type Site, siteFields } from './site-fields';
import { validateYaml } from './validate';

/** The name of the site file inside the content folder. */
export const SITE_FILE = 'site.yaml';

/**
 * Reads the site file.
 *
 * @param siteUrl the address from the environment, which wins over the file's
 */
export function readSite(
  text: Result<string, Finding>,
  siteUrl: string | undefined,
): { site: Site | undefined; problems: Problem[] } {
  const read = text.ok ? validateYaml(parseYaml(text.value, 1), siteFields) : undefined;
  if (!read?.ok) {
    const findings = read?.error ?? (text.ok ? [] : [text.error]);
    return { site: undefined, problems: errors(SITE_FILE, findings) };
  }
  const wins = siteUrl !== undefined && webAddress.safeParse(siteUrl).success;
  const url = new URL(wins ? siteUrl : read.value.url).origin;
  const problems = siteUrl === undefined || wins ? [] : errors(SITE_FILE, [noSiteUrl(siteUrl)]);
  return { site: { ...read.value, url }, problems };
}

function noSiteUrl(siteUrl: string): Finding {
  return {
    line: 1,
    column: 1,
    message: `SITE_URL in the environment is no web address: \`${siteUrl}\``,
    remedy: 'Begin it with https:// or http://. Until then the `url` of this file is used.',
  };
}

/** Reads one file of authors/. */
export function readAuthor(
  file: string,
  text: Result<string, Finding>,
): { author: Author | undefined; problems: Problem[] } {
  if (!text.ok) return { author: undefined, problems: errors(file, [text.error]) };
  const read = validateYaml(parseYaml(text.value, 1), authorFields);
  if (!read.ok) return { author: undefined, problems: errors(file, read.error) };
  return { author: { ...read.value, slug: slugOf(file) }, problems: [] };
}

function errors(file: string, findings: readonly Finding[]): Problem[] {
  return findings.map((finding) => ({ ...finding, file, severity: 'error' }));
}
