/** Attributes that every element below may carry. */
const COMMON = ['lang', 'dir', 'title'];

/**
 * The HTML elements that an article may use as tags, with their own attributes (spelled as React
 * spells them). Whatever Markdown can say is left to Markdown; nothing here loads or runs anything.
 */
const ELEMENTS: Record<string, readonly string[]> = {
  abbr: [],
  b: [],
  bdi: [],
  br: [],
  cite: [],
  del: ['dateTime'],
  details: ['open'],
  em: [],
  hr: [],
  i: [],
  ins: ['dateTime'],
  kbd: [],
  mark: [],
  q: ['cite'],
  s: [],
  small: [],
  span: [],
  strong: [],
  sub: [],
  summary: [],
  sup: [],
  time: ['dateTime'],
  wbr: [],
};

/** The names of all elements that may be written as tags. */
export const elementNames = Object.keys(ELEMENTS);

export function isElementName(name: string): boolean {
  return Object.hasOwn(ELEMENTS, name);
}

/** Elements that have no content and no closing tag (HTML, 13.1.2), whether or not an article may use them. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/;

/** Whether an element has no content: React refuses to render any in it. */
export function isVoidElement(name: string): boolean {
  return VOID.test(name);
}

/** The attributes that an element may carry. */
export function attributesOf(element: string): string[] {
  return [...(ELEMENTS[element] ?? []), ...COMMON];
}
