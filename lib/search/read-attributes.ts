import { entityAt } from './entities';
import { braces } from './markup-ends';

/** The attributes of story components that readers read as text. */
export const READ_ATTRIBUTES: readonly string[] = ['title', 'caption', 'note', 'name', 'countries'];

const NAME = /\s*([A-Za-z_$][\w$-]*)\s*(=\s*)?/y;

/**
 * The attributes of a tag that readers read as text, in the order of the tag. Values in braces are
 * left out.
 *
 * @param tag from its `<` to its `>`
 */
export function readAttributes(tag: string): string[] {
  const found: string[] = [];
  let at = tag.search(/\s/);
  while (at !== -1 && at < tag.length) {
    NAME.lastIndex = at;
    const match = NAME.exec(tag);
    if (!match) break;
    const [whole, name = '', equals] = match;
    at += whole.length;
    if (equals === undefined) continue;
    const mark = tag[at] ?? '';
    if (mark === '{') at = braces(tag, at).end;
    else if (mark === '"' || mark === "'") {
      const end = tag.indexOf(mark, at + 1);
      if (end === -1) break;
      if (READ_ATTRIBUTES.includes(name)) found.push(decoded(tag.slice(at + 1, end)));
      at = end + 1;
    } else break;
  }
  return found;
}

/** MDX reads character references in attributes, as HTML does. */
function decoded(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = text.indexOf('&'); at !== -1; at = text.indexOf('&', at + 1)) {
    const entity = entityAt(text, at);
    if (!entity) continue;
    parts.push(text.slice(from, at), entity.text);
    from = entity.end;
    at = entity.end - 1;
  }
  return parts.join('') + text.slice(from);
}
