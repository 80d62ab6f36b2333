import type { CompileContext, Extension, Handle } from 'mdast-util-from-markdown';
import { isVoidElement } from './elements';

/**
 * Allows elements that never have a closing tag (`<br>`) to be written without a slash, as in HTML.
 *
 * @param extensions the extensions of MDX, whose handlers for tags are called
 */
export function voidElements(extensions: readonly unknown[]): Extension {
  return {
    exit: {
      mdxJsxFlowTag: closingVoid(handlerIn(extensions, 'mdxJsxFlowTag')),
      mdxJsxTextTag: closingVoid(handlerIn(extensions, 'mdxJsxTextTag')),
    },
  };
}

function closingVoid(handle: Handle): Handle {
  return function (this: CompileContext, token) {
    const tag = this.data.mdxJsxTag;
    if (tag && !tag.close && isVoidElement(tag.name ?? '')) tag.selfClosing = true;
    handle.call(this, token);
  };
}

/** @throws Error when MDX has no such handler: then its version is not the one that this was written for */
function handlerIn(extensions: readonly unknown[], type: string): Handle {
  const all = (extensions as (Extension | Extension[])[]).flat();
  const handle = all.findLast(({ exit }) => exit?.[type])?.exit?.[type];
  if (!handle) throw new Error(`MDX reads no ${type}`);
  return handle;
}
