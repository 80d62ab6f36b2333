import { describe, expect, test } from 'vitest';
import { checkBody } from './check-body';

function findings(body: string, lang = 'en-GB') {
  return checkBody(body, lang).findings;
}

/** The one finding of a body, as its place and message, and its remedy. */
function only(body: string, lang?: string) {
  const all = findings(body, lang);
  expect(all).toHaveLength(1);
  const [first] = all;
  return { said: `${first?.line}:${first?.column} ${first?.message}`, remedy: first?.remedy };
}

describe('text that cannot be read', () => {
  test.each([
    ['words\n\nx <b>y\n\nmore', '3:3', 'b', 'not closed before the end of the paragraph'],
    ['words\n\n<Quote by="A">\nwords\n\nmore\n\nand more', '3:1', 'Quote', 'never closed'],
    ['<b>x</i>', '1:1', 'b', 'never closed'],
    [
      '*a <b>c* d</b>',
      '1:4',
      'b',
      'not closed before the end of the part of the text it stands in',
    ],
    ['<details>x\n\n</details>', '1:1', 'details', 'not closed before the end of the paragraph'],
  ])('is reported at the tag that is not closed: %j', (body, place, tag, fault) => {
    expect(only(body)).toEqual({
      said: `${place} this \`<${tag}>\` is ${fault}`,
      remedy: `Write \`</${tag}>\` after the last word inside it, on its own line if the opening tag is.`,
    });
  });

  test('is reported at a closing tag that nothing opened', () => {
    expect(only('words\n\nmore </b>')).toEqual({
      said: '3:6 unexpected closing slash `/` in tag, expected an open tag first: `</b>`',
      remedy: 'Close each tag once, beginning with the one that was opened last.',
    });
  });

  test('is reported at a closing tag on the line of the words', () => {
    const { said, remedy } = only('<Quote by="A">\nwords</Quote>');
    expect(said).toBe('2:6 the tag `</Quote>` closes a tag that was opened outside this paragraph');
    expect(remedy).toContain('Put `</Quote>` on its own line');
  });

  test.each([
    ['<!-- never\n\nmore', '1:1', '<!-- never'],
    ['words <!-- a\n\nb --> more', '1:7', '<!-- a'],
    ['<!DOCTYPE html>', '1:1', '<!DOCTYPE html>'],
  ])('is reported at a comment that does not end: %j', (body, place, text) => {
    const { said, remedy } = only(body);
    expect(said).toBe(`${place} this comment does not end in its paragraph: \`${text}\``);
    expect(remedy).toContain('End it with -->.');
  });

  test('is reported at a closing tag of an element that has none', () => {
    expect(only('a <br>words</br>')).toEqual({
      said: '1:12 `<br>` has no words inside it, and no closing tag: `</br>`',
      remedy: 'Remove `</br>`.',
    });
  });

  test('is reported at a brace of an attribute', () => {
    const { said, remedy } = only('a <b title={"x>y</b>');
    expect(said).toBe('1:12 this cannot be read: `{"x>y</b>`');
    expect(remedy).toMatch(/^To print \{ or \}, write \\\{ or \\\}\. \(/);
  });

  test.each([
    ['<-- back', '1:1 this is not a tag: `<-- back`', 'to print `<`, write \\<.'],
    ['words <b\n\nmore', '1:7 this tag is not finished: `<b`', 'Finish the tag with `>`'],
    ['<Quo', '1:1 this tag is not finished: `<Quo`', 'Finish it'],
    ['<Quote by="A"', '1:1 this tag is not finished: `<Quote by="A"`', 'Finish it'],
    ['<Quote by=“A”>\nwords\n</Quote>', '1:11 this cannot be read', 'Use straight quotation marks'],
  ])('is reported with what to write instead: %j', (body, begins, remedy) => {
    const found = only(body);
    expect(found.said.slice(0, begins.length)).toBe(begins);
    expect(found.remedy).toContain(remedy);
  });

  test.each([
    ['<Quote by="A>\nwords\n</Quote>\n\nmore', '1:11', '"A>'],
    ['<Quote by=A>\nwords\n</Quote>', '1:11', 'A>'],
  ])('is reported at a value without its quotation marks: %j', (body, place, text) => {
    const { said, remedy } = only(body);
    expect(said).toBe(`${place} this cannot be read: \`${text}\``);
    expect(remedy).toContain('Put the value between two quotation marks: by="');
  });

  test('counts no words', () => {
    expect(checkBody('some words {/*', 'en-GB').words).toBe(0);
  });
});

describe('quotes', () => {
  const shown = (body: string) =>
    findings(body).map((one) => `${one.line}:${one.column} ${one.message} -> ${one.remedy}`);

  test.each([
    ['<Quote>words</Quote>', '1:1 `<Quote>` needs `by` -> The speaker, as in by="Vjosa Osmani".'],
    [
      '<Quote by=" ">words</Quote>',
      '1:8 `by` of `<Quote>`: this is empty -> The speaker, as in by="Vjosa Osmani".',
    ],
    [
      '<Quote by>words</Quote>',
      '1:8 `by` of `<Quote>`: this must be text -> The speaker, as in by="Vjosa Osmani".',
    ],
    [
      '<Quote\n  by="A"\n  date="2026-02-30"\n>\nwords\n</Quote>',
      '3:3 `date` of `<Quote>`: this is not a year, month or day -> date="2022", "2022-04" or "2022-03-24".',
    ],
    [
      '<Quote by="A" date={2022}>words</Quote>',
      '1:15 `date` of `<Quote>`: this must be text -> date="2022", "2022-04" or "2022-03-24".',
    ],
    [
      '<Quote by="A" source="javascript:alert(1)">words</Quote>',
      '1:15 `source` of `<Quote>`: this is not a web address -> A web address: source="https://…".',
    ],
    [
      '<Quote by="A" source="/about">words</Quote>',
      '1:15 `source` of `<Quote>`: this is not a web address -> A web address: source="https://…".',
    ],
    [
      '<Quote by="A" dte="2022">words</Quote>',
      '1:15 unknown attribute `dte` on `<Quote>` -> Did you mean `date`?',
    ],
    [
      '<Quote by="A" onClick="x">words</Quote>',
      '1:15 unknown attribute `onClick` on `<Quote>` -> It may have: by, role, to, date, source.',
    ],
    [
      '<Quote by="A" __proto__="x">words</Quote>',
      '1:15 unknown attribute `__proto__` on `<Quote>` -> It may have: by, role, to, date, source.',
    ],
    [
      '<Quote by="A" id="main">words</Quote>',
      '1:15 unknown attribute `id` on `<Quote>` -> It may have: by, role, to, date, source.',
    ],
    [
      'Then <Quote by="A">words</Quote> came',
      '1:6 `<Quote>` stands in the middle of other text -> Put it on its own lines, with an empty line before and after.',
    ],
    [
      '- <Quote by="A">words</Quote>',
      '1:3 `<Quote>` stands in the middle of other text -> Put it on its own lines, with an empty line before and after.',
    ],
    [
      '<Quote by="A">\n<Quote by="B">\nwords\n</Quote>\n</Quote>',
      '2:1 `<Quote>` stands inside `<Quote>` -> Close the outer one first.',
    ],
    [
      '<Quote by="A"></Quote>',
      '1:1 `<Quote>` has no words -> Write them between <Quote …> and </Quote>.',
    ],
    [
      '<Quote by="A" />',
      '1:1 `<Quote>` has no words -> Write them between <Quote …> and </Quote>.',
    ],
    [
      '<Quote by="A">{/* to come */}</Quote>',
      '1:1 `<Quote>` has no words -> Write them between <Quote …> and </Quote>.',
    ],
  ])('%j is in error', (body, expected) => {
    expect(shown(body)).toEqual([expected]);
  });

  test('cannot take their speaker from a prototype', () => {
    expect(shown('<Quote __proto__={{ by: "A" }}>words</Quote>')).toEqual([
      '1:1 `<Quote>` needs `by` -> The speaker, as in by="Vjosa Osmani".',
      '1:8 unknown attribute `__proto__` on `<Quote>` -> It may have: by, role, to, date, source.',
    ]);
  });

  test('have a code attribute reported once, as code', () => {
    expect(shown('<Quote by="A" role={who}>words</Quote>')).toEqual([
      '1:15 code is not run here: `role={who}` -> Write the value itself, as in role="…" or role={2022}.',
    ]);
  });
});

describe('pull quotes', () => {
  test('must repeat words of the article', () => {
    expect(only('Some words.\n\n<PullQuote>Other words</PullQuote>')).toEqual({
      said: '3:1 these words of `<PullQuote>` are not in the article: “Other words”',
      remedy:
        'Repeat a line of the article word for word, or use <Quote by="…"> for somebody’s words.',
    });
  });

  test('are not their own proof, nor each other’s', () => {
    const twice = '<PullQuote>words</PullQuote>\n\n<PullQuote>\nwords\n</PullQuote>';
    expect(findings(twice).map(({ line }) => line)).toEqual([1, 3]);
  });

  test.each([
    ['straight and curly marks', 'He said “it’s time” twice.', 'said "it\'s time" twice'],
    ['a line break', 'One long\nline of words.', 'One long line of words.'],
    ['a hard line break', 'One long  \nline of words.', 'long line'],
    ['emphasis', 'One *long* line.', 'One long line'],
    ['a comment in the text', 'One {/* sic */}long line.', 'One long line'],
    ['a comment of its own', 'One long line.', 'One {/* sic */}long line'],
    ['a Quote', '<Quote by="A">One long line.</Quote>', 'One long line.'],
    ['a heading', '## One long line', 'One long line'],
    ['a cell of a table', '| a |\n|---|\n| One long line |', 'One long line'],
  ])('may repeat them across %s', (_, text, pull) => {
    expect(findings(`${text}\n\n<PullQuote>${pull}</PullQuote>`)).toEqual([]);
  });

  test('do not find words across two paragraphs, or in other letters', () => {
    expect(findings('One\n\ntwo\n\n<PullQuote>One two</PullQuote>')).toHaveLength(1);
    expect(findings('One two\n\n<PullQuote>one two</PullQuote>')).toHaveLength(1);
  });

  test('match to the letter where quotation marks stay straight', () => {
    const body = 'Rekao je „ne“.\n\n<PullQuote>Rekao je "ne"</PullQuote>';
    expect(findings(body, 'bs')).toHaveLength(1);
    expect(findings(body.replace('"ne"', '„ne“'), 'bs')).toEqual([]);
  });

  test('have no attributes', () => {
    expect(only('words\n\n<PullQuote by="A">words</PullQuote>')).toEqual({
      said: '3:12 unknown attribute `by` on `<PullQuote>`',
      remedy: '`<PullQuote>` has no attributes.',
    });
  });

  test('without words are in error', () => {
    expect(only('<PullQuote></PullQuote>').said).toBe('1:1 `<PullQuote>` has no words');
  });
});

describe('the words of a body', () => {
  test.each([
    ['One two, three.', 3],
    ['One two  \nthree', 3],
    ['## One\n\n- two\n- three\n\n> four', 4],
    ['One {/* not counted at all */} two', 2],
    ['One two\n\n<PullQuote>One two</PullQuote>\n\n<PullQuote>\nOne two\n</PullQuote>', 2],
    ['<Quote by="Not counted">one two</Quote>', 2],
    ['| a | b |\n|---|---|\n| c | d |', 4],
    ['', 0],
  ])('%j', (body, words) => {
    expect(checkBody(body, 'en-GB').words).toBe(words);
  });
});

test('a body that begins far down in its file is reported by the lines of the file', () => {
  expect(only(`${'\n'.repeat(40)}a {b} c`).said).toBe('41:3 code is not run here: `{b}`');
  expect(only(`${'\n'.repeat(40)}<b>\n\nwords`).said).toContain('41:1 this `<b>`');
});
