import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { State } from 'mdast-util-to-hast';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { z } from 'zod';
import { formatDateOrSpan } from '@/lib/dates/date-span';
import { formatPartialDate } from '@/lib/dates/partial-date';
import { rehypeFootnoteRoles } from './footnote-roles';
import { listItem } from './list-item';
import type { JsxElement } from './nodes';
import { parsedOrThrow } from './parse';
import { type PartName, partHeading } from './part-headings';
import { remarkPlugins } from './remark-plugins';
import type { BodySource } from './render-body';
import { literalProps } from './story-element';
import { remarkUnravel } from './unravel';
import { isStoryName, type StoryName, type StoryProps, vocabulary } from './vocabulary';

type Children = ElementContent[];

/** What each story component becomes where there is no style sheet. */
const inFeed: {
  [Name in StoryName]: (
    props: StoryProps<Name>,
    children: Children,
    lang: string,
  ) => Element | undefined;
} = {
  Quote: ({ by, role, to, date, source }, children, lang) =>
    h('figure', [
      h('blockquote', source ? { cite: source } : {}, children),
      h('figcaption', [
        [by, role, to && `to ${to}`, date && formatPartialDate(date, lang)]
          .filter(Boolean)
          .join(', '),
      ]),
    ]),
  PullQuote: () => undefined,
  Timeline: ({ title }, children) => part('Timeline', title, [h('ul', children)]),
  Event: ({ date, title }, children, lang) =>
    h('li', [h('p', [h('strong', formatDateOrSpan(date, lang)), ` ${title}`]), ...children]),
  KeyPoints: ({ title }, children) => part('KeyPoints', title, children),
  Facts: ({ title }, children) => part('Facts', title, children),
  QandA: ({ title }, children) => part('QandA', title, children),
  Note: ({ title }, children) =>
    h('section', [h('p', [h('strong', partHeading('Note', title))]), ...children]),
  Table: ({ caption }, children) => {
    const table = children.find((child) => child.type === 'element' && child.tagName === 'table');
    return table?.type === 'element'
      ? h('table', [h('caption', caption), ...table.children])
      : undefined;
  },
};

function part(name: PartName, title: string | undefined, children: Children): Element {
  return h('section', [h('h2', partHeading(name, title)), ...children]);
}

/**
 * The body of an article as plain HTML for feed readers: full text, absolute links, no classes.
 *
 * @param baseUrl the article's own address, which links inside the site and the page are made from
 * @throws VFileMessage when the body is outside the dialect
 */
export function feedHtml(body: BodySource, baseUrl: string): string {
  const handlers = {
    listItem,
    mdxJsxFlowElement: jsx(body.lang),
    mdxJsxTextElement: jsx(body.lang),
    // Comments, which are for editors only; the dialect lets no other braces through.
    mdxFlowExpression: () => undefined,
    mdxTextExpression: () => undefined,
  };
  const processor = unified()
    .use(remarkUnravel)
    .use(remarkPlugins(body.lang))
    .use(remarkRehype, { handlers } as Options)
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
  return toHtml(tree).trim();
}

/** Turns one tag of the dialect into HTML; a handler of mdast-util-to-hast. */
function jsx(lang: string) {
  return (state: State, node: JsxElement): Element | undefined => {
    const children = state.all(node) as Children;
    const name = node.name ?? '';
    if (!isStoryName(name)) return h(name, literalProps(node) as Record<string, string>, children);
    return storyElement(name, node, children, lang);
  };
}

function storyElement<Name extends StoryName>(
  name: Name,
  node: JsxElement,
  children: Children,
  lang: string,
): Element | undefined {
  const written = literalProps(node);
  const schema: z.ZodObject = vocabulary[name];
  // Only what the editor wrote: plugins add attributes (id, long) that are for pages.
  const own = Object.keys(schema.shape).filter((key) => Object.hasOwn(written, key));
  const props = schema.parse(
    Object.fromEntries(own.map((key) => [key, written[key]])),
  ) as StoryProps<Name>;
  return inFeed[name](props, children, lang);
}
