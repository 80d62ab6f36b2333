import type { Code, Construct, State } from 'micromark-util-types';
import type { Finding } from '@/lib/checking/problem';
import { shorten } from './nodes';

/** A kind of tag that other systems put into texts, and what to do about it. */
interface TemplateLanguage {
  /** From its first sign to its last. */
  tag: RegExp;
  /** The signs it begins and ends with. */
  opening: string;
  closing: string;
  called: string;
  remedy: string;
}

/** The longer beginnings come first. */
const LANGUAGES: readonly TemplateLanguage[] = [
  {
    opening: '{{<',
    closing: '>}}',
    tag: /\{\{<[\s\S]*?>\}\}/,
    called: 'a shortcode of Hugo',
    remedy: 'Write what it stands for: the words, a link, or a picture.',
  },
  {
    opening: '{{%',
    closing: '%}}',
    tag: /\{\{%[\s\S]*?%\}\}/,
    called: 'a shortcode of Hugo',
    remedy: 'Write what it stands for: the words, a link, or a picture.',
  },
  {
    opening: '{{',
    closing: '}}',
    tag: /\{\{[\s\S]*?\}\}/,
    called: 'a value of a template (Liquid, Nunjucks, Twig, Handlebars)',
    remedy: 'Write the value itself: the words, or the address.',
  },
  {
    opening: '{%',
    closing: '%}',
    tag: /\{%[\s\S]*?%\}/,
    called: 'a template tag (Liquid, Nunjucks, Twig)',
    remedy: 'Write what it stands for: the words, a link, or a picture.',
  },
  {
    opening: '<%',
    closing: '%>',
    tag: /<%[\s\S]*?%>/,
    called: 'a template tag (ERB, EJS)',
    remedy: 'Write what it stands for: the words, a link, or a picture.',
  },
  {
    opening: '<?',
    closing: '?>',
    tag: /<\?[\s\S]*?\?>/,
    called: 'an instruction of PHP or XML',
    remedy: 'Remove it: articles run no code.',
  },
  {
    opening: '{:',
    closing: '}',
    tag: /\{:[^}\n]*\}/,
    called: 'a list of attributes (kramdown)',
    remedy: 'Remove it: the design decides how a text looks.',
  },
  {
    opening: '{#',
    closing: '}',
    tag: /\{#[^}\n]*\}/,
    called: 'an anchor of another system',
    remedy: 'Remove it: a heading has an anchor of its own, made from its words.',
  },
];

/** What the tags of templates are for, by their first word. */
const PURPOSES: [RegExp, string][] = [
  [
    /^(?:include\s+)?(?:image|img|figure|picture|photo|gallery|responsive)/i,
    'Write the picture on a line of its own: ![What it shows](./name.jpg "Caption. Photo: A. Name").',
  ],
  [
    /^(?:include\s+)?(?:youtube|vimeo|video|audio|embed|tweet|twitter|x|instagram|gist|oembed|iframe|soundcloud)\b/i,
    'Write <Embed url="https://…" title="…" />.',
  ],
  [
    /^(?:end)?(?:highlight|raw|codeblock|code)\b/i,
    'Put the lines of code between two lines of ```.',
  ],
  [/^(?:post_url|link|ref|relref)\b/i, 'Write the address itself: /articles/ and the slug.'],
  [/^(?:end)?comment\b/i, 'Write a comment as <!-- … -->.'],
  [/^more\b/i, 'Remove it: the standfirst is what lists show.'],
  [/^toc\b/i, 'Remove it.'],
];

/**
 * The finding for a tag of another system, with what to do about it.
 *
 * @param text a text that may begin with such a tag
 * @returns `undefined` if it does not
 */
export function templateTagFault(
  text: string,
): Pick<Finding, 'code' | 'message' | 'remedy'> | undefined {
  const language = languageOf(text);
  if (!language) return undefined;
  const { tag, opening, called, remedy } = language;
  const [whole = text] = tag.exec(text) ?? [];
  const words = whole.slice(opening.length).replace(/^[-\s]+/, '');
  const purpose = PURPOSES.find(([begins]) => begins.test(words));
  return {
    code: 'template-tag',
    message: `this is ${called}, which does nothing here: \`${shorten(whole)}\``,
    remedy: /^\{[:#]/.test(opening) ? remedy : (purpose?.[1] ?? remedy),
  };
}

function languageOf(text: string): TemplateLanguage | undefined {
  return LANGUAGES.find(({ opening, tag }) => text.startsWith(opening) && tag.test(text));
}

/**
 * Reads the tags of other systems as expressions, which the dialect then reports for what they are: as
 * MDX they would end the parse, or mean something else.
 */
export function templateTags(): Construct {
  return {
    name: 'templateTag',
    tokenize(effects, ok, nok) {
      let text = '';
      let closing = '';
      const opening: State = (code) => {
        const next = text + characterOf(code);
        const isLonger = LANGUAGES.some((one) => one.opening.startsWith(next));
        if (code !== null && isLonger && !isLineEnding(code)) {
          text = next;
          effects.consume(code);
          return opening;
        }
        const language = LANGUAGES.find((one) => one.opening === text);
        if (!language) return nok(code);
        closing = language.closing;
        text = '';
        return inside(code);
      };
      const inside: State = (code) => {
        if (code === null) return nok(code);
        if (isLineEnding(code)) {
          // Attributes and anchors are short.
          if (closing === '}') return nok(code);
          effects.exit('mdxTextExpressionChunk');
          effects.enter('lineEnding');
          effects.consume(code);
          effects.exit('lineEnding');
          effects.enter('mdxTextExpressionChunk');
          text = '';
          return inside;
        }
        effects.consume(code);
        text = (text + characterOf(code)).slice(-closing.length);
        return text === closing ? ends : inside;
      };
      const ends: State = (code) => {
        effects.exit('mdxTextExpressionChunk');
        effects.exit('mdxTextExpression');
        return ok(code);
      };
      return (code) => {
        effects.enter('mdxTextExpression');
        effects.enter('mdxTextExpressionChunk');
        return opening(code);
      };
    },
  };
}

function characterOf(code: Code): string {
  return code === null || code < 0 ? ' ' : String.fromCharCode(code);
}

function isLineEnding(code: Code): boolean {
  return code !== null && code < -2;
}
