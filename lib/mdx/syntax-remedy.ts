/**
 * Says in an editor's words what the MDX parser could not read, and what to write instead.
 *
 * @param reason the parser's own message
 * @param line the line of the file on which it stopped
 */
export function remedyForSyntax(reason: string, line: string): { message: string; remedy: string } {
  const unclosed = /closing tag for `<([^`>]*)>`/.exec(reason)?.[1];
  if (unclosed !== undefined) {
    return {
      message: `the tag \`<${unclosed}>\` is not closed where it should be`,
      remedy: `Write \`</${unclosed}>\` after the last word inside it, on a line of its own if the opening tag is.`,
    };
  }
  if (/Unexpected closing/.test(reason) || /corresponding opening/i.test(reason)) {
    return {
      message: lowerFirst(reason),
      remedy: 'Close the tags in the order in which they were opened, and each only once.',
    };
  }
  if (/character `!`.*before name/.test(reason)) {
    return {
      message: 'HTML comments (`<!-- … -->`) are not read here',
      remedy: 'Write a comment as {/* … */}.',
    };
  }
  if (/acorn|expression/i.test(reason) || /`\{`/.test(reason) || /[{}]/.test(line)) {
    return {
      message: `this cannot be read: ${lowerFirst(reason)}`,
      remedy: 'Write a brace that readers should see as \\{ or \\}.',
    };
  }
  return {
    message: `this cannot be read: ${lowerFirst(reason)}`,
    remedy: /</.test(line)
      ? 'Write a sign that readers should see as \\<, and a bare address as [its words](https://…).'
      : 'Look for a tag, a quotation mark or a brace on this line that is not closed.',
  };
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
