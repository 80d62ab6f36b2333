import { Idiomorph } from 'idiomorph';
import { SCRIPT_PATH, VIEW_ELEMENT } from '../messages';

/** What is text to an editor: the smallest of these that holds a change is where it landed. */
const BLOCKS = 'h1, h2, h3, h4, p, li, blockquote, figcaption, td, th, dt, dd, pre, summary';

/** What is wrong is seen without a mark. */
const NOT_MARKED = '#desk-panel *';

/**
 * Makes the open page what it would be if it were loaded now, and leaves alone what the reader did to
 * it: the scroll position, what is open, what is typed, where the focus is.
 *
 * @param html the whole document
 * @returns the blocks of text that changed or are new
 */
export function morphPage(html: string): Element[] {
  return morph(document.documentElement, parse(html).documentElement);
}

/**
 * The same for everything after the skip link.
 *
 * @param html the content of `body` from there on
 */
export function morphBody(html: string): Element[] {
  const { body } = parse(html);
  const skipLink = document.querySelector('body > .skip-link');
  // An error page, which only the whole page can replace.
  if (!skipLink) return [];
  body.prepend(skipLink.cloneNode(true));
  return morph(document.body, body);
}

function parse(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

function morph(shown: Element, fresh: Element): Element[] {
  const changed = new Set<Element>();
  const note = (node: Node): void => {
    if (!(node instanceof Element) || !node.matches(BLOCKS) || node.matches(NOT_MARKED)) return;
    changed.add(node);
  };
  Idiomorph.morph(shown, fresh, {
    head: { style: 'merge' },
    callbacks: {
      beforeNodeMorphed: (old, next) => {
        if (old instanceof HTMLInputElement && next instanceof HTMLInputElement) return false;
        if (!old.isEqualNode(next)) note(old);
        return true;
      },
      beforeAttributeUpdated: (name, node) => !(name === 'open' && node.matches('details')),
      afterNodeAdded: note,
      beforeNodeRemoved: (node) => !isOwn(node),
    },
  });
  const all = [...changed].filter((block) => block.isConnected);
  return all.filter((block) => !all.some((other) => other !== block && block.contains(other)));
}

/** Whether the server of development has added it to the page. */
function isOwn(node: Node): boolean {
  if (!(node instanceof Element)) return false;
  return node.id === VIEW_ELEMENT || node.getAttribute('src') === SCRIPT_PATH;
}
