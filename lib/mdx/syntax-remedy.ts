import type { Finding } from '@/lib/checking/problem';
import { isVoidElement } from './elements';
import { shorten } from './nodes';

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
    const part = /before the end of `(\w+)`/.exec(reason)?.[1];
    const end = part && ` before the end of the ${PARTS[part] ?? 'part of the text it stands in'}`;
    return {
      code: 'unclosed-tag',
      message: `this \`<${unclosed}>\` is ${end ? `not closed${end}` : 'never closed'}`,
      remedy: isVoidElement(unclosed)
        ? `Write \`<${unclosed} />\`.`
        : `Write \`</${unclosed}>\` after the last word inside it, on its own line if the opening tag is.`,
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

function aboutSigns(reason: string, line: string, text: string): Said {
  const message = `this cannot be read: \`${text}\` (${lowerFirst(reason)})`;
  const said = (remedy: string, plainly = message): Said => ({
    code: 'unreadable-text',
    message: plainly,
    remedy,
  });
  if (/attribute value/.test(reason)) {
    return /[“”„«»‘’]/.test(reason)
      ? said('Use straight quotation marks (") here, not curly ones: by="…".')
      : said('Put the value between two quotation marks: by="…".');
  }
  if (
    /end of file in (?:name|attribute|closing tag|opening tag)|end of file (?:before|after)/.test(
      reason,
    )
  ) {
    return said(
      'Finish the tag with `>`, as in <Quote by="…">; to print `<`, write \\<.',
      `this tag is not finished: \`${text}\``,
    );
  }
  if (/before (?:local )?name|in name/.test(reason)) {
    const [address] = /<(?:[a-z][a-z0-9+.-]*:|[^\s<>]+@)[^\s<>]*>?/i.exec(line) ?? [];
    return address
      ? said(
          'Write it as [its words](https://…), or without the `<` and `>`.',
          `addresses in \`<…>\` do not work here: \`${shorten(address)}\``,
        )
      : said('To print `<`, write \\<.', `this is not a tag: \`${text}\``);
  }
  if (/acorn|expression/i.test(reason) || /`\{`/.test(reason) || /[{}]/.test(line)) {
    return said('To print { or }, write \\{ or \\}.');
  }
  return said(
    /</.test(line)
      ? 'To print `<`, write \\<; write a bare address as [its words](https://…).'
      : 'Look for a tag, a quotation mark or a brace on this line that is not closed.',
  );
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
