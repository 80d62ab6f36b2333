/** What to do about a line that is read as a module's import or export. */
export const remedyForModules =
  'Take out the import or export; story components need none. A sentence that begins with "import" or "export" can begin with a space.';

/**
 * Says in an editor's words what the MDX parser could not read, and what to write instead.
 *
 * @param reason the parser's own message
 * @param line the line of the file to look at
 * @param text what stands on that line from the offending place on, shortened
 */
export function remedyForSyntax(
  reason: string,
  line: string,
  text: string,
): { message: string; remedy: string } {
  const unclosed = /closing tag for `<([^`>]*)>`/.exec(reason)?.[1];
  if (unclosed !== undefined) {
    return {
      message: `the tag \`<${unclosed}>\` is not closed where it should be`,
      remedy: `Write \`</${unclosed}>\` after the last word inside it, on a line of its own if the opening tag is.`,
    };
  }
  const misplaced = /the closing tag `(<[^`]*>)` either/.exec(reason)?.[1];
  if (misplaced !== undefined) {
    return {
      message: `the tag \`${misplaced}\` closes what was opened outside of this paragraph`,
      remedy: `Put \`${misplaced}\` on a line of its own if the opening tag is, else on the line of the opening tag.`,
    };
  }
  if (/Unexpected closing/.test(reason) || /corresponding opening/i.test(reason)) {
    return {
      message: `${lowerFirst(reason)}: \`${text}\``,
      remedy: 'Close the tags in the order in which they were opened, and each only once.',
    };
  }
  if (/character `!`.*before name/.test(reason)) {
    return {
      message: 'HTML comments (`<!-- … -->`) are not read here',
      remedy: 'Write a comment as {/* … */}.',
    };
  }
  if (/^\{?\/\*/.test(text) && /acorn|end of file in expression/.test(reason)) {
    return {
      message: `the comment is never ended: \`${text}\``,
      remedy: 'End it with */ and a brace, as in {/* … */}.',
    };
  }
  if (/import\/exports/.test(reason)) {
    return { message: `code is not run here: \`${text}\``, remedy: remedyForModules };
  }
  const message = `this cannot be read: \`${text}\` (${lowerFirst(reason)})`;
  if (/attribute value/.test(reason)) {
    return { message, remedy: 'Put the value between two quotation marks: by="…".' };
  }
  if (/acorn|expression/i.test(reason) || /`\{`/.test(reason) || /[{}]/.test(line)) {
    return { message, remedy: 'Write a brace that readers should see as \\{ or \\}.' };
  }
  return {
    message,
    remedy: /</.test(line)
      ? 'Write a sign that readers should see as \\<, and a bare address as [its words](https://…).'
      : 'Look for a tag, a quotation mark or a brace on this line that is not closed.',
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
