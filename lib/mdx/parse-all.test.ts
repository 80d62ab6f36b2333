import { describe, expect, test } from 'vitest';
import { checkBody } from './check-body';

/** The findings and warnings for a body: the place and the code of each. */
function said(body: string): string[] {
  const { findings, warnings } = checkBody(body, 'en-GB');
  return [...findings, ...warnings].map(({ line, column, code }) => `${line}:${column} ${code}`);
}

describe('one run finds all errors', () => {
  test.each([
    [
      'of one paragraph, of syntax and of the dialect',
      'A <b>bold and <img src="x.png"> and <Quote by=x> and\n{town}.',
      ['1:3 unclosed-tag', '1:15 forbidden-element', '1:47 unreadable-text', '2:1 code'],
    ],
    [
      'of several paragraphs',
      'A <b>bold.\n\nB {town}.\n\nC <i>.',
      ['1:3 unclosed-tag', '3:3 code', '5:3 unclosed-tag'],
    ],
    [
      'in a component',
      '<Note>\n\nText <b>bold and <u>x</u>.\n\n</Note>',
      ['3:6 unclosed-tag', '3:18 forbidden-element'],
    ],
    [
      'and not the other half of a tag that could not be read',
      '<Quote by=“a>words</Quote> and {town}.',
      ['1:11 unreadable-text', '1:32 code'],
    ],
    [
      'nor that of a tag that reaches over paragraphs',
      'a <span>b\n\nc</span> <b>d',
      ['1:3 unclosed-tag', '3:10 unclosed-tag'],
    ],
    [
      'at the tag that lacks its end, and not at the words below it',
      '<Quote by="A"\n\nWords.\n\n</Quote>\n\nB {x}.',
      ['1:1 unfinished-tag', '7:3 code'],
    ],
    ['once each', 'a <Quote by=x> {y', ['1:13 unreadable-text']],
  ])('%s', (_, body, expected) => {
    expect(said(body)).toEqual(expected);
  });

  test('even in a long text full of errors, before the time of a test is over', () => {
    const body = Array.from({ length: 300 }, (_, at) => `Words ${at} <b>and <img src="x">.`);
    expect(said(body.join('\n\n')).length).toBeGreaterThan(20);
    expect(said(body.join('\n')).length).toBeGreaterThan(0);
  });
});

test('a value without quotation marks is reported as such, whatever follows it', () => {
  const [first] = checkBody('<Quote by=x>y</Quote> and {% z %}', 'en').findings;
  expect(first?.remedy).toContain('Put the value between two quotation marks: by="x".');
});

describe('asterisks and underscores that do not stress anything', () => {
  test.each([
    ['It is *word * here.', ['1:7 plain-asterisks']],
    ['It is * word* here.', ['1:7 plain-asterisks']],
    ['It is _a word _, here.', ['1:7 plain-asterisks']],
    ['One\n“*two three *”', ['2:2 plain-asterisks']],
    ['2 * 3 * 4, from 5* on', []],
    ['a\\*b c *', []],
    ['snake_case_ and _x_ and *y*.', []],
    ['Price* and tax*, see below.', []],
    ['An asterisk * alone', []],
    ['`*code *`', []],
    ['* a list\n* of two', []],
  ])('%j', (body, expected) => {
    expect(said(body)).toEqual(expected);
  });
});
