import { LRUCache } from 'lru-cache';
import type { MDXComponents } from 'mdx/types';
import { compileMDX } from 'next-mdx-remote/rsc';
import { createElement, type ElementType, type ReactElement } from 'react';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import type { BodySource } from './body-source';
import { rehypeFootnoteRoles } from './footnote-roles';
import { footnoteWords } from './footnote-words';
import { remarkWithoutLead } from './lead-map';
import { rehypeLinkNotes } from './link-notes';
import { listItem } from './list-item';
import { remarkMaps } from './map-drawings';
import { parsedOrThrow } from './parse';
import { parsedAs, takeTree } from './parsed-bodies';
import { dateLocale, remarkPlugins } from './remark-plugins';
import { remarkTableNames } from './table-names';

/** Each takes about half a megabyte. */
const MAX_COMPILED = 100;

const compiled = new LRUCache<string, Promise<ElementType>>({ max: MAX_COMPILED });

/**
 * Turns the body of an article into React. Safe on its own: anything outside the dialect throws.
 *
 * @param components what Markdown elements and story components become
 * @param language of the page it is on
 * @throws VFileMessage or Error when the body does not compile
 */
export async function renderBody(
  body: BodySource,
  components: MDXComponents,
  language: Language,
): Promise<ReactElement> {
  const footnotes = footnoteWords(body.lang, language);
  const key = [
    body.lang,
    language.locale,
    say(language, 'backToReference', { number: 1 }),
    footnotes.footnoteLabel,
    body.hash,
  ].join(':');
  let content = compiled.get(key);
  if (!content) {
    content = compile(body, language, footnotes);
    compiled.set(key, content);
    content.catch(() => compiled.delete(key));
  }
  return createElement(await content, { components });
}

async function compile(
  { source, lang, leavesOutLead }: BodySource,
  language: Language,
  footnotes: ReturnType<typeof footnoteWords>,
): Promise<ElementType> {
  // The compiler's own parser counts nothing.
  const tree = takeTree(source, lang) ?? parsedOrThrow(source);
  const { content } = await compileMDX({
    source,
    options: {
      // blockJS deletes attributes silently; the dialect refuses code with an error instead.
      blockJS: false,
      blockDangerousJS: true,
      mdxOptions: {
        remarkPlugins: [
          parsedAs(tree),
          ...remarkPlugins(lang, dateLocale(lang, language)),
          remarkTableNames,
          ...(leavesOutLead ? [remarkWithoutLead] : []),
          [remarkMaps, lang],
        ],
        rehypePlugins: [rehypeFootnoteRoles, rehypeLinkNotes],
        remarkRehypeOptions: { handlers: { listItem }, ...footnotes },
        // Alignment as an attribute, which the table cell turns into what it needs.
        tableCellAlignToStyle: false,
      },
    },
  });
  return content.type as ElementType;
}
