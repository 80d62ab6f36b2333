import { type Finding, firstListed } from '@/lib/checking/problem';
import { checkBody } from '@/lib/mdx/check-body';
import { reservedNames } from '@/lib/routing/routes';
import type { Page } from './article';
import { pageFields } from './article-fields';
import { type DocumentReading, errors, fromYaml, type Text } from './document-reading';
import { openFile } from './open-file';
import { bodySource, fileNameFindings } from './read-article';
import { type Author, authorFields, type Site, siteFields } from './site-fields';
import { slugOf } from './slug-of';
import { validateYaml } from './validate';

/** Reads `site.yaml`. */
export function readSite(text: Text): DocumentReading<Site> {
  return fromYaml('site', 'site.yaml', text, siteFields);
}

/** Reads one file of `authors/`. */
export function readAuthor(file: string, text: Text): DocumentReading<Omit<Author, 'slug'>> {
  return fromYaml('author', file, text, authorFields);
}

/** Reads the text of a page that is no article. */
export function readPage(
  file: string,
  text: Text,
  context: Pick<Site, 'locale'>,
): DocumentReading<Page> {
  const slug = slugOf(file);
  const fail = (findings: readonly Finding[]): DocumentReading<Page> => ({
    kind: 'page',
    slug,
    data: undefined,
    problems: errors(file, findings),
  });
  const opened = openFile(text);
  if (!opened.ok) return fail([opened.error]);
  const { split, yaml } = opened.value;
  const fields = validateYaml(yaml, pageFields);
  const lang = (fields.ok && fields.value.lang) || context.locale;
  const checked = checkBody(split.body, lang);
  const findings = [
    ...fileNameFindings(file),
    ...reservedNameFindings(slug),
    ...(fields.ok ? [] : fields.error),
    ...firstListed(checked.findings),
  ];
  if (findings.length > 0 || !fields.ok) return fail(findings);
  const { title, standfirst, dir } = fields.value;
  const body = bodySource(split.body, lang);
  const data: Page = { slug, file, heading: title, standfirst, lang, dir, body };
  const { references } = checked;
  return { kind: 'page', slug, data, problems: [], ...(references && { references }) };
}

/** A route of the site stands at the address that the page would have. */
function reservedNameFindings(slug: string): Finding[] {
  if (!reservedNames().includes(slug)) return [];
  return [
    {
      line: 1,
      column: 1,
      message: `the address \`/${slug}\` is taken by a page that the site makes itself`,
      remedy: `Rename the file, for example to \`about-${slug}.mdx\`, and mend the links to it.`,
    },
  ];
}
