import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';

/** An element of a document, with its place in the source. */
export interface SourceElement {
  /** Lower case. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** The text of a script or a style; empty for other elements. */
  text: string;
  /**
   * Where it is in the source, in UTF-16 code units: a script or a style up to the end of its end tag,
   * any other element only its start tag.
   */
  start: number;
  end: number;
}

type Mode = (typeof TokenizerMode)[keyof typeof TokenizerMode];

/** Elements in which no tag but their own end counts (HTML standard, 13.2.6.4, "in head", "in body"). */
const RAW: Readonly<Record<string, Mode>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  xmp: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  noframes: TokenizerMode.RAWTEXT,
  title: TokenizerMode.RCDATA,
  textarea: TokenizerMode.RCDATA,
  plaintext: TokenizerMode.PLAINTEXT,
};

const WITH_TEXT = ['script', 'style'];

/**
 * The elements of a document with one of these names, in order, as a browser finds them (HTML standard,
 * 13.2.5, "Tokenization"): something that looks like a tag in a text, an attribute, a comment, a script
 * or a style is not one.
 *
 * @param html the whole document
 * @param names lower case
 */
export function sourceElements(html: string, names: readonly string[]): SourceElement[] {
  const found: SourceElement[] = [];
  /** The script or style that has not ended yet, and where its text begins. */
  let open: { element: SourceElement; from: number } | undefined;
  const close = (until: number, end: number): void => {
    if (!open) return;
    open.element.text = html.slice(open.from, until).replace(/\r\n?/g, '\n');
    open.element.end = end;
    open = undefined;
  };
  const ignore = () => undefined;
  const handler: TokenHandler = {
    onStartTag({ tagName: name, attrs, location }) {
      const mode = RAW[name];
      if (mode !== undefined) tokenizer.state = mode;
      if (!names.includes(name) || !location) return;
      const { startOffset: start, endOffset: end } = location;
      const element = { name, attributes: attributesOf(attrs), text: '', start, end };
      found.push(element);
      if (WITH_TEXT.includes(name)) open = { element, from: end };
    },
    onEndTag({ tagName, location }) {
      if (location && tagName === open?.element.name)
        close(location.startOffset, location.endOffset);
    },
    onEof: () => close(html.length, html.length),
    onCharacter: ignore,
    onWhitespaceCharacter: ignore,
    onNullCharacter: ignore,
    onComment: ignore,
    onDoctype: ignore,
  };
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, handler);
  tokenizer.write(html, true);
  return found;
}

function attributesOf(attributes: readonly Token.Attribute[]): ReadonlyMap<string, string> {
  return new Map(attributes.map(({ name, value }) => [name, value]));
}
