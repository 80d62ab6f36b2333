import { readTitle } from '@/lib/media/title';
import { entityAt } from './entities';
import { indentedCodeEnd, isIndented } from './indented-lines';
import { lineStart } from './line-markers';
import { isLinkLabel, linkLabels } from './link-labels';
import { addressIn, braces, destinationEnd, footnoteEnd, tag } from './markup-ends';
import { readAttributes } from './read-attributes';
import { isUnspaced } from './unspaced-lines';

/** A run of back quotes longer than this does not open code, since each length has to be looked for separately. */
const MAX_CODE_MARK = 16;
const PULL_QUOTE_END = '</PullQuote';
/** Tags that begin or end a line of text, unlike those within one. */
const BLOCK_TAG = /^<\/?(?:[A-Z]|details\b|summary\b)/;
/** A picture of Markdown, with its quoted part. */
const IMAGE =
  /!\[[^\]\n]{0,1000}\]\([^\s()]{0,1000}(?:[ \t]{1,9}(?:"([^"\n]{0,1000})"|'([^'\n]{0,1000})'))?[ \t]{0,9}\)/y;
const PICTURES = /^<(?:Figure|Gallery)\b/;
const CAPTION = /\scaption=(?:"([^"]*)"|'([^']*)')/;
const STORY_TAG = /^<[A-Z]/;
const TAG_START = /[A-Za-z/>!]/;
const COMMENT_IN_BRACES = /\{\s*\/\*/y;
const PUNCTUATION = /[!-/:-@[-`{-~]/;
const WORD = /[\p{L}\p{N}]/u;

/** Where the scan must stop: everything else is copied in long runs. */
const isSpecial = new Uint8Array(128);
for (const character of '\n\\&*_~`[]<{|!') isSpecial[character.charCodeAt(0)] = 1;

/**
 * The words of a body in the strict MDX dialect, for the search index: without Markdown marks, tags, attributes
 * (except those that readers see), comments, addresses and footnote marks, and without pull quotes, which only repeat
 * the article. Text in code is kept. There is one line for each paragraph, heading, item or row; a wrapped paragraph is
 * one line.
 *
 * This is a scan, not a parse: a hundred times as fast, linear in the length of any input, and exact for bodies that
 * `checkBody` accepts, except in rare cases (an indented `#` inside a paragraph, a reference link over 100
 * characters). A body outside the dialect gives some text and never throws.
 *
 * @param body a body without frontmatter, line ends `\n`
 */
export function plainText(body: string): string {
  return new Scan(body).run();
}

class Scan {
  private readonly labels: ReadonlySet<string>;
  private readonly out: string[] = [];
  /** Opened brackets, by their places in the body and in `out`, so that those of a link can be removed. */
  private brackets: { at: number; piece: number }[] = [];
  private separator: '' | ' ' | '\n' = '';
  private inList = false;
  /** Whether indented lines belong to a list or a note above them, even after an empty line. */
  private mayContinue = false;
  /** How many block tags are open: between them indented lines are not code. */
  private openTags = 0;
  private afterHeading = false;
  private noPullQuoteEnd = false;
  /** For each length of a run of back quotes, where the next such run begins. */
  private readonly nextCodeMark = new Map<number, number>();

  constructor(private readonly body: string) {
    this.labels = linkLabels(body);
  }

  run(): string {
    const { body } = this;
    let from = this.beginLine(0);
    let at = from;
    while (at < body.length) {
      const code = body.charCodeAt(at);
      if (code > 127 || isSpecial[code] === 0) {
        at++;
        continue;
      }
      if (at > from) this.write(body.slice(from, at));
      from = this.special(at);
      // A literal character begins the next run, and is not examined again.
      at = from > at ? from : at + 1;
    }
    if (at > from) this.write(body.slice(from, at));
    return this.out.join('');
  }

  /** Handles the special character at a place. Returns where the text goes on: there, if it is literal. */
  private special(at: number): number {
    const { body } = this;
    const next = body[at + 1] ?? '';
    switch (body[at]) {
      case '\n':
        return this.beginLine(at + 1);
      case '\\':
        if (PUNCTUATION.test(next)) return this.literal(next, at + 2);
        return next === '\n' ? at + 1 : at;
      case '!':
        return next === '[' ? this.image(at) : at;
      case '&':
        return this.entity(at);
      case '*':
        return isSpace(next) && isSpace(body[at - 1] ?? ' ') ? at : at + 1;
      case '_':
        return WORD.test(next) && WORD.test(body[at - 1] ?? '') ? at : at + 1;
      case '~':
        return next === '~' ? at + 2 : at;
      case '|':
        return this.space(at + 1);
      case '`':
        return this.code(at);
      case '[':
        return this.openBracket(at);
      case ']':
        return this.closeBracket(at);
      case '<':
        return TAG_START.test(next) ? this.tag(at) : at;
      default:
        return this.braces(at);
    }
  }

  /** Reads everything before the first word of a line, and the empty lines before it. */
  private beginLine(start: number): number {
    const { body } = this;
    let at = start;
    let isNew = this.afterHeading || start === 0;
    let afterItem = false;
    let lineBegin = start;
    this.afterHeading = false;
    for (;;) {
      if (isNew && at === lineBegin && this.mayBeCode(at)) {
        at = this.indentedCode(at);
        lineBegin = at + 1;
        continue;
      }
      const character = body[at];
      if (character === ' ' || character === '\t' || character === '>') {
        at++;
        continue;
      }
      if (character === '\n') {
        isNew = true;
        afterItem = false;
        this.inList = false;
        at++;
        lineBegin = at;
        continue;
      }
      if (at === lineBegin) this.mayContinue = false;
      const line = lineStart(body, at, { mayNumber: isNew || this.inList, afterItem });
      if (line.kind === 'text') break;
      isNew = true;
      at = line.kind === 'fence' ? this.fencedCode(line.end, line.fence) : line.end;
      if (body[at - 1] === '\n') lineBegin = at;
      this.mayContinue ||= line.kind === 'item' || line.kind === 'note';
      this.afterHeading = line.kind === 'heading';
      if (this.afterHeading) break;
      afterItem = line.kind === 'item';
      this.inList ||= afterItem;
    }
    if (isNew || body[at] === '|') {
      this.separator = '\n';
      this.brackets = [];
    } else if (!this.isUnspaced(start - 1, at)) this.space(at);
    return at;
  }

  /** Whether a line end is not a space because it is between Chinese or Japanese characters. */
  private isUnspaced(lineEnd: number, next: number): boolean {
    const { body } = this;
    // Nearly all lines begin and end with other characters, so checking that first is cheap.
    if (body.charCodeAt(next) < 0x2e80 || body.charCodeAt(lineEnd - 1) < 0x2e80) return false;
    return isUnspaced(body.slice(lineEnd - 2, lineEnd), body.slice(next, next + 2));
  }

  /** Whether a line that begins a block is code because it is indented, as `topLevelCode` in lib/mdx reads it. */
  private mayBeCode(at: number): boolean {
    return !this.mayContinue && this.openTags === 0 && isIndented(this.body, at);
  }

  /** Writes indented lines as they are. Returns where the last of them ends. */
  private indentedCode(start: number): number {
    const end = indentedCodeEnd(this.body, start);
    for (const line of this.body.slice(start, end).split('\n')) {
      this.separator = '\n';
      this.write(line);
    }
    return end;
  }

  /** Writes the lines of a code block as they are. Returns where its last line ends. */
  private fencedCode(start: number, mark: string): number {
    const { body } = this;
    let at = start;
    while (at < body.length) {
      const newline = body.indexOf('\n', at);
      const end = newline === -1 ? body.length : newline;
      const line = body.slice(at, end).replace(/^[ \t>]+/, '');
      if (line.startsWith(mark) && line.replaceAll(mark.charAt(0), '').trim() === '') return end;
      this.separator = '\n';
      this.write(line);
      at = end + 1;
    }
    return body.length;
  }

  private code(at: number): number {
    const { body } = this;
    let end = at + 1;
    while (body[end] === '`') end++;
    const length = end - at;
    const close = length > MAX_CODE_MARK ? -1 : this.codeMark(length, end);
    const code = close === -1 ? '' : body.slice(end, close);
    // A span never goes beyond its paragraph.
    if (close === -1 || /\n[ \t]*\n/.test(code)) return this.literal(body.slice(at, end), end);
    return this.literal(code.replaceAll('\n', ' '), close + length);
  }

  /** Where the next run of exactly this many back quotes begins, or -1. */
  private codeMark(length: number, from: number): number {
    const { body } = this;
    const known = this.nextCodeMark.get(length);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    const mark = '`'.repeat(length);
    let found = body.indexOf(mark, from);
    while (found !== -1) {
      let end = found + length;
      while (body[end] === '`') end++;
      if (end - found === length) break;
      found = body.indexOf(mark, end);
    }
    this.nextCodeMark.set(length, found);
    return found;
  }

  private entity(at: number): number {
    const entity = entityAt(this.body, at);
    return entity ? this.literal(entity.text, entity.end) : at;
  }

  /** The caption of a picture is text; its description is for those who cannot see it. */
  private image(at: number): number {
    IMAGE.lastIndex = at;
    const found = IMAGE.exec(this.body);
    return found ? this.caption(readTitle(found[1] ?? found[2]).caption, IMAGE.lastIndex) : at;
  }

  private caption(words: string | undefined, end: number): number {
    this.separator = '\n';
    if (words) this.write(words);
    this.separator = '\n';
    return end;
  }

  private openBracket(at: number): number {
    const footnote = footnoteEnd(this.body, at);
    if (footnote !== undefined) return footnote;
    this.literal('[', at + 1);
    this.brackets.push({ at, piece: this.out.length - 1 });
    return at + 1;
  }

  private closeBracket(at: number): number {
    const open = this.brackets.pop();
    if (!open) return at;
    const end = this.linkEnd(open.at, at);
    if (end === undefined) return this.literal(']', at + 1);
    this.out[open.piece] = '';
    return end;
  }

  /** Where a link whose words are between two brackets ends; `undefined` if it is not a link. */
  private linkEnd(open: number, close: number): number | undefined {
    const { body, labels } = this;
    const next = close + 1;
    if (body[next] === '(') {
      const end = destinationEnd(body, next);
      if (end !== undefined) return end;
    }
    if (body[next] === '[' && labels.size > 0) {
      const end = body.indexOf(']', next);
      if (end !== -1 && isLinkLabel(labels, body, next + 1, end)) return end + 1;
    }
    if (!isLinkLabel(labels, body, open + 1, close)) return undefined;
    return body.startsWith('[]', next) ? next + 2 : next;
  }

  private tag(at: number): number {
    const { body } = this;
    if (body[at + 1] === '!') return this.comment(at);
    const address = addressIn(body, at);
    if (address) return this.literal(address.text, address.end);
    const { end, closed } = tag(body, at);
    if (!closed) return this.literal(body.slice(at, end), end);
    const head = body.slice(at, at + 12);
    if (BLOCK_TAG.test(head) && body[end - 2] !== '/') {
      this.openTags = Math.max(0, this.openTags + (body[at + 1] === '/' ? -1 : 1));
    }
    if (PICTURES.test(head)) {
      const [, one, other] = CAPTION.exec(body.slice(at, end)) ?? [];
      return this.caption(one ?? other, end);
    }
    if (BLOCK_TAG.test(head)) this.separator = '\n';
    else if (/^<br\b/.test(head)) this.space(end);
    if (STORY_TAG.test(head)) {
      for (const words of readAttributes(body.slice(at, end))) {
        this.write(words);
        this.separator = '\n';
      }
    }
    const isPullQuote = /^<PullQuote\b/.test(head) && body[end - 2] !== '/';
    return isPullQuote ? this.pullQuoteEnd(end) : end;
  }

  private comment(at: number): number {
    const { body } = this;
    const end = body.startsWith('<!--', at) ? body.indexOf('-->', at + 4) : -1;
    if (end === -1) return this.literal('<', at + 1);
    if (this.beginsLine(at)) this.separator = '\n';
    return end + 3;
  }

  private beginsLine(at: number): boolean {
    let before = at - 1;
    while (isSpace(this.body[before] ?? '\n') && (this.body[before] ?? '\n') !== '\n') before--;
    return (this.body[before] ?? '\n') === '\n';
  }

  private pullQuoteEnd(from: number): number {
    if (this.noPullQuoteEnd) return from;
    const end = this.body.indexOf(PULL_QUOTE_END, from);
    this.noPullQuoteEnd = end === -1;
    return end === -1 ? from : end;
  }

  /** Braces in a text are either comments or ordinary characters. */
  private braces(at: number): number {
    COMMENT_IN_BRACES.lastIndex = at;
    if (!COMMENT_IN_BRACES.test(this.body)) return at;
    const { end, closed } = braces(this.body, at);
    return closed ? end : this.literal(this.body.slice(at, end), end);
  }

  private literal(text: string, end: number): number {
    this.write(text);
    return end;
  }

  private space(end: number): number {
    if (this.separator === '') this.separator = ' ';
    return end;
  }

  private write(text: string): void {
    const words = text.trim();
    if (words === '') {
      if (text !== '') this.space(0);
      return;
    }
    if (isSpace(text[0] ?? '')) this.space(0);
    if (this.separator !== '' && this.out.length > 0) this.out.push(this.separator);
    this.out.push(words);
    this.separator = isSpace(text[text.length - 1] ?? '') ? ' ' : '';
  }
}

/** Whether a character is white space; the edge of the text counts as such. */
function isSpace(character: string): boolean {
  return character === ' ' || character.trim() === '';
}
