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
import { listInWords } from '@/lib/maps/list-in-words';
import { listedNames } from '@/lib/maps/written';
import { NO_PICTURES, type PagePicture, type PagePictures } from '@/lib/media/page-picture';
import { hostOf, playerOf } from '@/lib/media/players';
import { variantPath } from '@/lib/media/renditions';
import { type PictureWords, shownWords } from '@/lib/media/words';
import type { Language } from '@/lib/words/language';
import type { LanguageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import type { BodySource } from './body-source';
import { rehypeFootnoteRoles } from './footnote-roles';
import { footnoteWords } from './footnote-words';
import { listItem } from './list-item';
import { literalProps } from './literal-props';
import { markedHtml } from './marked-html';
import type { JsxElement } from './nodes';
import { parsedOrThrow } from './parse';
import { type PartName, partHeading } from './part-headings';
import { dateLocale, remarkPlugins } from './remark-plugins';
import { remarkUnravel } from './unravel';
import { isStoryName, type StoryName, type StoryProps, vocabulary } from './vocabulary';

type Children = ElementContent[];

/** The site's own words in a body, how its dates are written, and its pictures. */
interface InFeed {
  language: Language;
  locale: string;
  pictures: PagePictures;
}

/** Feed readers show pictures no wider than a column. In pixels. */
const WIDEST = 1280;

/** The form of each story component in a feed, without a style sheet. */
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
  Figure: (props, _, { pictures, language }) => {
    const picture = pictures[props.src];
    return picture?.isThere ? pictureInFeed(picture, props, language) : undefined;
  },
  Gallery: ({ caption }, children) =>
    h('figure', [...children, ...(caption ? [h('figcaption', caption)] : [])]),
  // What is on it, in words: feed readers show no drawings.
  LocatorMap: ({ title, note }, children) =>
    h('figure', [
      h('p', [h('strong', title)]),
      h('ul', children),
      ...(note ? [h('figcaption', note)] : []),
    ]),
  Group: ({ name, countries }, _, { locale }) =>
    h('li', [h('strong', name), ': ', listInWords(listedNames(countries), locale)]),
  Point: ({ name }) => h('li', name),
  Embed: ({ url, title, image }, _, { pictures, language }) => {
    const picture = image === undefined ? undefined : pictures[image];
    const line = [h('a', { href: url }, title), ` (${playerOf(url)?.site ?? hostOf(url)})`];
    if (!picture?.isThere) return h('p', line);
    const still = pictureInFeed(picture, { decorative: true }, language);
    const [img] = still.children;
    return h('figure', [...(img ? [img as ElementContent] : []), h('figcaption', line)]);
  },
};

/** A picture with its caption, as feeds have it. */
export function pictureInFeed(
  picture: PagePicture,
  written: PictureWords,
  language: Language,
): Element {
  const { alt, caption, credit, isMadeByAi } = shownWords(written, picture.says);
  const width = picture.widths.filter((one) => one <= WIDEST).at(-1) ?? picture.width;
  const height = Math.round((width * picture.height) / picture.width);
  const src = variantPath(picture.key, picture.kind === 'photo' ? width : undefined);
  const words = [caption, credit, isMadeByAi && say(language, 'madeWithAi')]
    .filter(Boolean)
    .join(' ');
  return h('figure', [
    h('img', { src, alt, width, height }),
    ...(words ? [h('figcaption', words)] : []),
  ]);
}

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
 * @throws VFileMessage when the body is outside the dialect
 */
export function feedHtml(
  body: BodySource,
  baseUrl: string,
  language: Language,
  {
    mark = {},
    pictures = NO_PICTURES,
    lead,
  }: {
    /** For a text in another language than the feed's. */
    mark?: LanguageMark;
    /** The pictures of the body; missing ones are left out. */
    pictures?: PagePictures;
    /** Comes before the text. */
    lead?: Element | undefined;
  } = {},
): string {
  const how = { language, locale: dateLocale(body.lang, language), pictures };
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
  if (lead) tree.children.unshift(lead);
  visit(tree, 'element', (element) => {
    delete element.properties.className;
    for (const name of ['href', 'cite', 'src'] as const) {
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
