import type { Finding } from '@/lib/checking/problem';
import { isElementName, isVoidElement } from './elements';
import { storyContents } from './story-contents';
import { templateTagFault } from './template-tags';
import { isProse, unknownElement } from './unknown-elements';
import { isStoryName, type StoryName } from './vocabulary';

/** What to do about a line that is read as a module's import or export. */
export const remedyForModules =
  'Remove the import or export; story components need none. A sentence that begins with "import" or "export" can begin with a space.';

/** What the parser calls the parts of a text, in an editor's words. */
const PARTS: Record<string, string> = {
  paragraph: 'paragraph',
  blockquote: 'quotation',
  listItem: 'list item',
};

/**
 * Says in an editor's words what the MDX parser could not read, and what to write instead.
 *
 * @param reason the parser's own message
 * @param line the line of the file to look at
 * @param text the rest of that line from the offending place on, shortened
 */
export function remedyForSyntax(
  reason: string,
  line: string,
  text: string,
): Pick<Finding, 'code' | 'message' | 'remedy'> {
  return aboutTags(reason, text) ?? aboutCode(reason, text) ?? aboutSigns(reason, line, text);
}

type Said = ReturnType<typeof remedyForSyntax>;

function aboutTags(reason: string, text: string): Said | undefined {
  const unclosed = /closing tag for `<([^`>]*)>`/.exec(reason)?.[1];
  if (unclosed !== undefined) {
    if (!isStoryName(unclosed) && !isElementName(unclosed)) return aboutUnknown(unclosed, text);
    const part = /before the end of `(\w+)`/.exec(reason)?.[1];
    const end = part && ` before the end of the ${PARTS[part] ?? 'part of the text it stands in'}`;
    return {
      code: 'unclosed-tag',
      message: `this \`<${unclosed}>\` is ${end ? `not closed${end}` : 'never closed'}`,
      remedy: `Write \`</${unclosed}>\` after the last word inside it, on its own line if the opening tag is.`,
    };
  }
  const misplaced = /the closing tag `(<[^`]*>)` either/.exec(reason)?.[1];
  if (misplaced !== undefined) {
    return {
      code: 'tag-order',
      message: `the tag \`${misplaced}\` closes a tag that was opened outside this paragraph`,
      remedy: `Put \`${misplaced}\` on its own line if the opening tag is, otherwise on the line of the opening tag.`,
    };
  }
  const [, voidElement = ''] = /^<\s*\/\s*([\w-]+)/.exec(text) ?? [];
  if (isVoidElement(voidElement)) {
    return {
      code: 'element-with-words',
      message: `\`<${voidElement}>\` has no words inside it, and no closing tag: \`${text}\``,
      remedy: `Remove \`</${voidElement}>\`.`,
    };
  }
  if (/Unexpected closing/.test(reason) || /corresponding opening/i.test(reason)) {
    return {
      code: 'tag-order',
      message: `${lowerFirst(reason)}: \`${text}\``,
      remedy: 'Close each tag once, beginning with the one that was opened last.',
    };
  }
  if (/^<!/.test(text)) {
    return {
      code: 'unclosed-comment',
      message: `this comment does not end in its paragraph: \`${text}\``,
      remedy:
        'End it with -->. If it has empty lines in it, begin it on a line of its own, with nothing after the -->.',
    };
  }
  return undefined;
}

/** A tag that would be refused if it were closed, or no tag at all. */
function aboutUnknown(name: string, text: string): Said {
  if (!isProse(name)) return unknownElement(name, text);
  return {
    code: 'unclosed-tag',
    message: `this is read as a tag, which is never closed: \`<${name}>\``,
    remedy: `To print it, write \\<${name}>, or put \` around it.`,
  };
}

function aboutCode(reason: string, text: string): Said | undefined {
  if (/^\{?\/\*/.test(text) && /acorn|end of file in expression/.test(reason)) {
    return {
      code: 'unclosed-comment',
      message: `this comment is never closed: \`${text}\``,
      remedy: 'End it with */ and a brace, as in {/* … */}.',
    };
  }
  if (!/import\/exports/.test(reason)) return undefined;
  return { code: 'code', message: `code is not run here: \`${text}\``, remedy: remedyForModules };
}

/** The finding for other characters; the parser's own words are the last resort. */
function aboutSigns(reason: string, line: string, text: string): Said {
  const said = (
    remedy: string,
    message = `this cannot be read: \`${text}\``,
    code: Said['code'] = 'unreadable-text',
  ): Said => ({ code, message, remedy });
  const grammar = ` (${lowerFirst(reason)})`;
  // A template tag inside another tag ends it.
  const [tag, name] = /<(img|a|iframe)\b[^<]*\{[{%].*/.exec(line) ?? [];
  if (tag !== undefined && name !== undefined) return unknownElement(name, tag);
  const isValue = /attribute value/.test(reason) && /^[\p{L}\p{N}“”„«»‘’]/u.test(text);
  const template = isValue
    ? undefined
    : (templateTagFault(text) ?? templateTagFault(line.slice(line.search(/\{[{%]/))));
  if (template) return template;
  if (/attribute value/.test(reason)) {
    const [value = '…'] = /^[^\s"'“”„«»‘’/>]+/.exec(text) ?? [];
    return /[“”„«»‘’]/.test(reason)
      ? said(`Use straight quotation marks (") round a value: by="…".${grammar}`)
      : said(`Put the value between two quotation marks: by="${value}".${grammar}`);
  }
  if (/^<-/.test(text)) {
    return said(
      'Write a comment as <!-- … -->; to print `<`, write \\<.',
      `this is not a tag: \`${text}\``,
    );
  }
  if (UNFINISHED.test(reason) || /^<[^>]*$/.test(text)) {
    const [, name = ''] = /^<\/?\s*([\w.-]*)/.exec(text) ?? [];
    return said(finish(name), `this tag is not finished: \`${text}\``, 'unfinished-tag');
  }
  if (/before (?:local )?name|in name/.test(reason)) {
    return said('To print `<`, write \\<.', `this is not a tag: \`${text}\``);
  }
  if (/acorn|expression/i.test(reason) || /`\{`/.test(reason) || /^[{}]/.test(text)) {
    return said(`To print { or }, write \\{ or \\}.${grammar}`);
  }
  return said(
    `Look for a tag or a quotation mark on this line that is not closed; to print \`<\`, write \\<.${grammar}`,
  );
}

const UNFINISHED =
  /end of file in (?:name|attribute|closing tag|opening tag)|end of file (?:before|after)|character `<`/;

/** The rest of a tag that somebody has begun to type. */
function finish(typed: string): string {
  const [name] = Object.keys(storyContents).filter((one) => typed !== '' && one.startsWith(typed));
  if (!name) return 'Finish the tag with `>`; to print `<`, write \\<.';
  const { hold } = storyContents[name as StoryName];
  const attributes = /^(?:Quote)$/.test(name) ? ' by="…"' : '';
  return hold === 'nothing'
    ? `Finish it: <${name} … />.`
    : `Finish it: <${name}${attributes}>, the words, </${name}>.`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
