import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { z } from 'zod';
import { formatDateOrSpan } from '@/lib/dates/date-span';
import { formatPartialDate } from '@/lib/dates/partial-date';
import type { Language } from '@/lib/words/language';
import type { LanguageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import { rehypeFootnoteRoles } from './footnote-roles';
import { footnoteWords } from './footnote-words';
import { listItem } from './list-item';
import { markedHtml } from './marked-html';
import type { JsxElement } from './nodes';
import { parsedOrThrow } from './parse';
import { type PartName, partHeading } from './part-headings';
import { dateLocale, remarkPlugins } from './remark-plugins';
import type { BodySource } from './render-body';
import { literalProps } from './story-element';
import { remarkUnravel } from './unravel';
import { isStoryName, type StoryName, type StoryProps, vocabulary } from './vocabulary';

type Children = ElementContent[];

/** What the site itself says in a body, and how dates are written in it. */
interface InFeed {
  language: Language;
  locale: string;
}

/** What each story component becomes where there is no style sheet. */
const inFeed: {
  [Name in StoryName]: (
    props: StoryProps<Name>,
    children: Children,
    how: InFeed,
  ) => Element | undefined;
} = {
  Quote: ({ by, role, to, date, source }, children, { language, locale }) =>
    h('figure', [
      h('blockquote', source ? { cite: source } : {}, children),
      h('figcaption', [
        [
          by,
          role,
          to && say(language, 'quoteTo', { listener: to }),
          date && formatPartialDate(date, locale),
        ]
          .filter(Boolean)
          .join(say(language, 'separator')),
      ]),
    ]),
  PullQuote: () => undefined,
  Timeline: ({ title }, children, how) => part('Timeline', title, [h('ul', children)], how),
  Event: ({ date, title }, children, { locale }) =>
    h('li', [h('p', [h('strong', formatDateOrSpan(date, locale)), ` ${title}`]), ...children]),
  KeyPoints: ({ title }, children, how) => part('KeyPoints', title, children, how),
  Facts: ({ title }, children, how) => part('Facts', title, children, how),
  QandA: ({ title }, children, how) => part('QandA', title, children, how),
  Note: ({ title }, children, { language }) =>
    h('section', [h('p', [h('strong', partHeading('Note', title, language))]), ...children]),
  Table: ({ caption }, children) => {
    const table = children.find((child) => child.type === 'element' && child.tagName === 'table');
    return table?.type === 'element'
      ? h('table', [h('caption', caption), ...table.children])
      : undefined;
  },
};

function part(
  name: PartName,
  title: string | undefined,
  children: Children,
  { language }: InFeed,
): Element {
  return h('section', [h('h2', partHeading(name, title, language)), ...children]);
}

/**
 * The body of an article as plain HTML for feed readers: full text, absolute links, no classes.
 *
 * @param baseUrl the article's own address, which links inside the site and the page are made from
 * @param language of the article's page
 * @param mark of a text that is in another language than the feed
 * @throws VFileMessage when the body is outside the dialect
 */
export function feedHtml(
  body: BodySource,
  baseUrl: string,
  language: Language,
  mark: LanguageMark = {},
): string {
  const how = { language, locale: dateLocale(body.lang, language) };
  const handlers = {
    listItem,
    mdxJsxFlowElement: jsx(how),
    mdxJsxTextElement: jsx(how),
    // Comments, which are for editors only; the dialect lets no other braces through.
    mdxFlowExpression: () => undefined,
    mdxTextExpression: () => undefined,
  };
  const processor = unified()
    .use(remarkUnravel)
    .use(remarkPlugins(body.lang, how.locale))
    .use(remarkRehype, { handlers, ...footnoteWords(body.lang, language) } as Options)
    .use(rehypeFootnoteRoles);
  const file = new VFile(body.source);
  const tree = processor.runSync(parsedOrThrow(body.source), file);
  visit(tree, 'element', (element) => {
    delete element.properties.className;
    for (const name of ['href', 'cite'] as const) {
      const url = element.properties[name];
      if (typeof url === 'string') element.properties[name] = new URL(url, baseUrl).href;
    }
  });
  return markedHtml(tree.children as Children, mark).trim();
}

/** Turns one tag of the dialect into HTML; a handler of mdast-util-to-hast. */
function jsx(how: InFeed) {
  return (state: State, node: JsxElement): Element | undefined => {
    const children = state.all(node) as Children;
    const name = node.name ?? '';
    if (!isStoryName(name)) return h(name, literalProps(node) as Record<string, string>, children);
    return storyElement(name, node, children, how);
  };
}

function storyElement<Name extends StoryName>(
  name: Name,
  node: JsxElement,
  children: Children,
  how: InFeed,
): Element | undefined {
  const written = literalProps(node);
  const schema: z.ZodObject = vocabulary[name];
  // Only what the editor wrote: plugins add attributes (id, long) that are for pages.
  const own = Object.keys(schema.shape).filter((key) => Object.hasOwn(written, key));
  const props = schema.parse(
    Object.fromEntries(own.map((key) => [key, written[key]])),
  ) as StoryProps<Name>;
  return inFeed[name](props, children, how);
}
