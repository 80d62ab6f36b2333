import type { Element, Root } from 'xast';
import { toXml } from 'xast-util-to-xml';

/**
 * Writes an XML 1.0 document in UTF-8. Every text and attribute is escaped by the library; what XML
 * 1.0 cannot carry at all (control characters, lone surrogates) is dropped first.
 *
 * @param element the root element, as made by xastscript
 */
export function xmlDocument(element: Element | Root): string {
  const tree: Root = {
    type: 'root',
    children: [
      { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="utf-8"' },
      ...(element.type === 'root' ? element.children : [element]),
    ],
  };
  return `${escapeSectionEnd(dropUnrepresentable(toXml(tree)))}\n`;
}

/** `]]>` is not allowed in text (XML 1.0, production 14), and the library leaves `>` as it is. */
function escapeSectionEnd(text: string): string {
  return text.replaceAll(']]>', ']]&gt;');
}

/** XML 1.0 (fifth edition), production 2 `Char`. */
function dropUnrepresentable(text: string): string {
  return text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
}
