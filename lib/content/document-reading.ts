import type { Finding, Problem } from '@/lib/checking/problem';
import type { References } from '@/lib/mdx/references';
import type { PictureUse } from '@/lib/media/use';
import type { Result } from '@/lib/result';
import { parseYaml } from './frontmatter';
import { slugOf } from './slug-of';
import { validateYaml } from './validate';

/** A file of the newsroom that is not an article, read. */
export interface DocumentReading<Data> {
  kind: 'site' | 'author' | 'page' | 'gone' | 'redirects' | 'words';
  slug: string;
  /** `undefined` if the file is in error; for `gone.yaml`, whatever can be made out. */
  data: Data | undefined;
  problems: Problem[];
  /** What a page or the site file refers to inside the site. */
  references?: References;
  /** The pictures that it uses. */
  pictures?: PictureUse[];
  /**
   * Whether its text was left unread because it may take long; a thread reads it before it is
   * shown.
   */
  isUndecided?: boolean;
}

/** The text of a file, or why there is none. */
export type Text = Result<string, Finding>;

/** Reads a file that is YAML and nothing else. */
export function fromYaml<Schema extends Parameters<typeof validateYaml>[1]>(
  kind: DocumentReading<unknown>['kind'],
  file: string,
  text: Text,
  schema: Schema,
) {
  const slug = slugOf(file);
  if (!text.ok) return { kind, slug, data: undefined, problems: errors(file, [text.error]) };
  const read = validateYaml(parseYaml(text.value, 1), schema);
  if (!read.ok) return { kind, slug, data: undefined, problems: errors(file, read.error) };
  return { kind, slug, data: read.value, problems: [] };
}

/** Findings as the errors of a file. */
export function errors(file: string, findings: readonly Finding[]): Problem[] {
  return findings.map((finding) => ({ ...finding, file, severity: 'error' }));
}
