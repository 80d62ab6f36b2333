import type { Finding } from '@/lib/checking/problem';
import { didYouMean } from '@/lib/spelling/nearest';
import { elementNames } from './elements';
import { shorten } from './nodes';
import { storyContents } from './story-contents';

/** What to write instead of the tags that people are likely to try. */
const MARKDOWN_FOR: Record<string, string> = {
  a: 'Write a link as [its words](https://…).',
  blockquote: 'Begin the lines with >, or use <Quote by="…"> for somebody’s words.',
  div: 'Remove it: paragraphs are separated by an empty line.',
  h1: 'The headline is the h1; write ## for a heading.',
  h2: 'Write ## before the heading.',
  h3: 'Write ### before the heading.',
  h4: 'Write #### before the heading.',
  figure: 'Write <Figure src="./name.jpg" alt="…" caption="…" credit="…" />.',
  figcaption: 'Write the caption into <Figure src="./name.jpg" caption="…" credit="…" />.',
  picture: 'Write <Figure src="./name.jpg" alt="…" caption="…" credit="…" />.',
  code: 'Put ` around it.',
  pre: 'Put the lines between two lines of ```.',
  font: 'Remove it: the design decides how a text looks.',
  center: 'Remove it: the design decides how a text looks.',
  u: 'Remove it, or stress the words with *asterisks*: readers mistake underlined words for a link.',
  strike: 'Put ~~ around the words.',
  tt: 'Put ` around it.',
  table: 'Write a Markdown table: | a | b |, and below it | - | - |.',
  dl: 'Write a list whose lines begin with -, each with its **term**.',
  section: 'Remove it: write ## and a heading.',
  aside: 'Use <Note> or <Facts>.',
  li: 'Begin the line with - or 1.',
  ol: 'Begin the lines with 1.',
  p: 'Remove it: paragraphs are separated by an empty line.',
  script: 'Remove it: articles run no scripts.',
  style: 'Remove it: the design decides how an article looks.',
  ul: 'Begin the lines with -.',
};

const EMBEDS = /^(?:iframe|embed|object|video|audio|amp-.+)$/;
const POSTS = /\b(?:twitter-tweet|instagram-media|tiktok-embed|bluesky-embed|mastodon-embed)\b/;

/** HTML elements whose names nobody writes in angle brackets without meaning the tag. */
const HTML =
  /^(?:address|article|aside|audio|base|blockquote|body|button|canvas|caption|center|code|col|datalist|d[dlt]|dfn|div|embed|fieldset|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|iframe|img|input|label|legend|li|link|main|map|meta|nav|object|ol|optgroup|option|p|param|picture|pre|script|section|select|source|strike|style|svg|table|tbody|td|textarea|tfoot|th|thead|title|tr|track|tt|u|ul|var|video)$/;

/**
 * The finding for a tag that an article may not have.
 *
 * @param name the name of the tag
 * @param source the text from its `<` on, as far as it is known
 */
export function unknownElement(
  name: string,
  source: string,
): Pick<Finding, 'code' | 'message' | 'remedy'> {
  const components = Object.keys(storyContents);
  const isComponent = /^[A-Z]/.test(name);
  const meant = didYouMean(name, isComponent ? components : [...elementNames, ...components]);
  const others = isComponent
    ? `The story components are on /stylebook: ${components.slice(0, 5).join(', ')} and others.`
    : 'Use Markdown; docs/editors.md lists the elements that may be written as tags.';
  return {
    code: isComponent ? 'unknown-component' : 'forbidden-element',
    message: isComponent
      ? `unknown component \`<${name}>\``
      : `the element \`<${name}>\` is not allowed`,
    remedy: insteadOf(name, source) ?? (meant ? `Did you mean \`<${meant}>\`?` : others),
  };
}

function insteadOf(name: string, source: string): string | undefined {
  const [tag = ''] = /^<[^>]*/.exec(source) ?? [];
  const src = attribute(tag, 'src') ?? attribute(tag, 'data');
  if (EMBEDS.test(name)) {
    const url = src && /^(?:https?:)?\/\//.test(src) ? src.replace(/^\/\//, 'https://') : undefined;
    const isFile = /^(?:video|audio)$/.test(name) && !url;
    if (isFile) {
      return 'Film and sound files cannot be played here: put it on a site that has a player, and write <Embed url="https://…" title="…" />.';
    }
    return `Write <Embed url="${url ? shorten(url) : 'https://…'}" title="${attribute(tag, 'title') ?? '…'}" />.`;
  }
  if (name === 'blockquote' && POSTS.test(tag)) {
    return 'Link to the post with <Embed url="https://…" title="…" />, or quote it with <Quote by="…" source="https://…">.';
  }
  if (name === 'img') {
    const file = src && !/^(?:[a-z]+:)?\/\//i.test(src) && !/[{}]/.test(src) ? src : 'name.jpg';
    const path = /^\.{0,2}\//.test(file) ? file : `./${file}`;
    return `Write ![${attribute(tag, 'alt') || 'What it shows'}](${path} "Caption. Photo: A. Name"), or <Figure src="${path}" … />.`;
  }
  if (name === 'a') {
    const href = attribute(tag, 'href');
    return `Write a link as [its words](${href && /^(?:https?:|mailto:|[/#])/.test(href) ? shorten(href) : 'https://…'}).`;
  }
  if (/^[a-z]:[a-z]/.test(name)) return 'Remove it, and its closing tag: Word left it behind.';
  return Object.hasOwn(MARKDOWN_FOR, name) ? MARKDOWN_FOR[name] : undefined;
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag)?.slice(1).find(Boolean);
}

/** Whether a name in angle brackets is more likely to be text than a tag: `<stdio.h>`, `<name>`. */
export function isProse(name: string): boolean {
  const meant = didYouMean(name, [...elementNames, ...Object.keys(storyContents)]);
  return !HTML.test(name) && meant === undefined && !/^[A-Z]/.test(name);
}
