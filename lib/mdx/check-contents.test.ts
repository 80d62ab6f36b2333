import { describe, expect, test } from 'vitest';
import { checkBody } from './check-body';
import { storyContents } from './story-contents';
import { storyNames } from './story-props';

/** All findings of a body, each with its place and its remedy. */
function said(body: string): string[] {
  return checkBody(body, 'en-GB').findings.map(
    ({ line, column, message, remedy }) => `${line}:${column} ${message} -> ${remedy}`,
  );
}

const EVENTS = 'Write <Event …>…</Event> between <Timeline> and </Timeline>, and nothing else.';
const ONLY_EVENTS = '`<Timeline>` holds one or more `<Event>`';
const POINTS =
  'Begin each point with - on a line of its own; write nothing else between <KeyPoints> and </KeyPoints>.';

describe('a timeline', () => {
  test.each([
    [
      'on lines of their own',
      '<Timeline>\n<Event date="2022" title="a" />\n<Event date="2022-03" title="b">\nMore.\n</Event>\n</Timeline>',
    ],
    [
      'one after the other',
      '<Timeline>\n  <Event date="2022" title="a">x</Event>\n  <Event date="2022" title="b">y</Event>\n</Timeline>',
    ],
    [
      'on one line',
      '<Timeline><Event date="2022" title="a">x</Event> <Event date="2022" title="b" /></Timeline>',
    ],
    [
      'with empty lines and comments',
      '<Timeline>\n\n{/* first */}\n\n<Event date="2022" title="a">\n\nOne.\n\nTwo.\n\n</Event>\n\n</Timeline>',
    ],
    ['with a span', '<Timeline>\n<Event date="2022-03/2022-04" title="a" />\n</Timeline>'],
  ])('takes events %s', (_, body) => {
    expect(said(body)).toEqual([]);
  });

  test.each([
    [
      '<Timeline>\n</Timeline>',
      [`1:1 \`<Timeline>\` is empty: it holds one or more \`<Event>\` -> ${EVENTS}`],
    ],
    [
      '<Timeline>\n  {/* to come */}\n</Timeline>',
      [`1:1 \`<Timeline>\` is empty: it holds one or more \`<Event>\` -> ${EVENTS}`],
    ],
    [
      '<Timeline>\n<Event date="2022" title="a" />\n\nwords\n\n- a\n\n## b\n</Timeline>',
      [
        `4:1 ${ONLY_EVENTS}, and this is a paragraph -> ${EVENTS}`,
        `6:1 ${ONLY_EVENTS}, and this is a list -> ${EVENTS}`,
        `8:1 ${ONLY_EVENTS}, and this is a heading -> ${EVENTS}`,
      ],
    ],
    [
      '<Timeline>\n  <Event date="2022" title="a">x</Event>\n  stray\n</Timeline>',
      [`3:1 ${ONLY_EVENTS}, and this is text -> ${EVENTS}`],
    ],
    [
      '<Timeline>\n<Event date="2022" title="a" />\n<Quote by="A">x</Quote>\n</Timeline>',
      [`3:1 ${ONLY_EVENTS}, and this is \`<Quote>\` -> ${EVENTS}`],
    ],
    [
      '<Timeline>\n<details>\nx\n</details>\n</Timeline>',
      [`2:1 ${ONLY_EVENTS}, and this is \`<details>\` -> ${EVENTS}`],
    ],
    [
      '<Timeline>\n<Evnt date="2022" title="a" />\n</Timeline>',
      ['2:1 unknown component `<Evnt>` -> Did you mean `<Event>`?'],
    ],
    [
      '<Timeline>\n<Event date="2022" title="a">\n<Quote by="A">\nx\n</Quote>\n</Event>\n</Timeline>',
      ['3:1 `<Quote>` stands inside `<Event>` -> Close the outer one first.'],
    ],
    [
      '<Timeline>\n<Timeline>\n<Event date="2022" title="a" />\n</Timeline>\n</Timeline>',
      [`2:1 ${ONLY_EVENTS}, and this is \`<Timeline>\` -> ${EVENTS}`],
    ],
  ])('does not take %j', (body, expected) => {
    expect(said(body)).toEqual(expected);
  });
});

describe('an event', () => {
  const OUTSIDE =
    '`<Event>` stands outside of `<Timeline>` -> Write it between <Timeline> and </Timeline>.';

  test.each([
    ['<Event date="2022" title="a">x</Event>', `1:1 ${OUTSIDE}`],
    ['<Note>\n<Event date="2022" title="a">\nx\n</Event>\n</Note>', `2:1 ${OUTSIDE}`],
    ['words <Event date="2022" title="a">x</Event>', `1:7 ${OUTSIDE}`],
  ])('stands in a timeline: %j', (body, expected) => {
    expect(said(body)).toEqual([expected]);
  });

  test.each([
    ['2022-04/2022-03', 'this ends before it begins'],
    ['March 2022', 'this is not a year, month, day or span'],
    ['2022–2023', 'this is not a year, month, day or span'],
  ])('has a date or a span: %s', (date, fault) => {
    expect(said(`<Timeline>\n<Event date="${date}" title="a" />\n</Timeline>`)).toEqual([
      `2:8 \`date\` of \`<Event>\`: ${fault} -> date="2022", "2022-04", "2022-03-24", or a span: "2022-03/2022-04".`,
    ]);
  });

  test('needs its date and a title', () => {
    expect(said('<Timeline>\n<Event>x</Event>\n</Timeline>')).toEqual([
      '2:1 `<Event>` needs `date` -> date="2022", "2022-04", "2022-03-24", or a span: "2022-03/2022-04".',
      '2:1 `<Event>` needs `title` -> What happened, in a few words.',
    ]);
  });
});

describe('what holds a list', () => {
  test.each([
    ['<KeyPoints>\n- a\n- b\n</KeyPoints>'],
    ['<KeyPoints>\n\n1. a\n2. b\n\n   and more\n\n</KeyPoints>'],
    ['<Facts title="NATO">\n  - a[^1]\n</Facts>\n\n[^1]: note'],
  ])('takes %j', (body) => {
    expect(said(body)).toEqual([]);
  });

  test.each([
    ['<KeyPoints>words</KeyPoints>', ['1:12', 'text']],
    ['<KeyPoints>\n\nwords\n\n- a\n</KeyPoints>', ['3:1', 'a paragraph']],
    ['<KeyPoints>\n- a\n\n* b\n</KeyPoints>', ['4:1', 'another list']],
    ['<KeyPoints>\n\n| a |\n| - |\n\n</KeyPoints>', ['3:1', 'a table']],
    ['<KeyPoints>\n\n> a\n\n</KeyPoints>', ['3:1', 'a quotation']],
    ['<KeyPoints>\n\n---\n\n</KeyPoints>', ['3:1', 'a break']],
  ])('does not take %j', (body, [place, what]) => {
    expect(said(body)).toEqual([
      `${place} \`<KeyPoints>\` holds one list, and this is ${what} -> ${POINTS}`,
    ]);
  });

  test('is not empty', () => {
    expect(said('words\n\n<KeyPoints />')).toEqual([
      `3:1 \`<KeyPoints>\` is empty: it holds one list -> ${POINTS}`,
    ]);
  });

  test('has no component in its points', () => {
    expect(said('<KeyPoints>\n- a\n- <Quote by="A">b</Quote>\n</KeyPoints>')).toEqual([
      '3:3 `<Quote>` stands inside `<KeyPoints>` -> Close the outer one first.',
    ]);
  });
});

describe('questions and answers', () => {
  const HOLDS = '`<QandA>` holds questions as headings (###), each with its answer under it';
  const REMEDY = 'Write each question as a heading (### Why now?), and its answer under it.';

  test('are headings of the third level, each with text under it', () => {
    expect(said('<QandA>\n### Why?\nBecause.\n\n- a\n\n### How?\n\nSo.\n</QandA>')).toEqual([]);
  });

  test.each([
    [
      '<QandA>\n\nWhy?\n\n### How?\n\nSo.\n</QandA>',
      '3:1',
      'a paragraph before the first question',
    ],
    ['<QandA>\n## Why?\nSo.\n</QandA>', '2:1', 'a heading of level 2'],
    ['<QandA>\n### Why?\n\n### How?\n\nSo.\n</QandA>', '2:1', 'a question without an answer'],
    ['<QandA>\n### Why?\n\nSo.\n\n### How?\n</QandA>', '6:1', 'a question without an answer'],
  ])('do not take %j', (body, place, what) => {
    expect(said(body)).toEqual([`${place} ${HOLDS}, and this is ${what} -> ${REMEDY}`]);
  });

  test('are not empty', () => {
    expect(said('<QandA></QandA>')).toEqual([
      `1:1 \`<QandA>\` is empty: it holds questions as headings (###), each with its answer under it -> ${REMEDY}`,
    ]);
  });
});

describe('a table with a caption', () => {
  const TABLE = '| a | b |\n| - | - |\n| c | d |';

  test('is one Markdown table', () => {
    expect(said(`<Table caption="What it shows">\n${TABLE}\n</Table>`)).toEqual([]);
  });

  test('has a caption that readers can see', () => {
    expect(said(`<Table>\n${TABLE}\n</Table>`)).toEqual([
      '1:1 `<Table>` needs `caption` -> What the table shows.',
    ]);
    expect(said(`<Table caption=" ">\n${TABLE}\n</Table>`)).toEqual([
      '1:8 `caption` of `<Table>`: this is empty -> What the table shows.',
    ]);
  });

  test.each([
    [`<Table caption="x">\n${TABLE}\n\n${TABLE}\n</Table>`, '6:1', 'another table'],
    [`<Table caption="x">\n${TABLE}\n\nwords\n</Table>`, '6:1', 'a paragraph'],
    ['<Table caption="x">\nwords\n</Table>', '2:1', 'a paragraph'],
  ])('holds nothing else: %j', (body, place, what) => {
    expect(said(body)).toEqual([
      `${place} \`<Table>\` holds one table, and this is ${what} -> Write one table between <Table> and </Table>: | A | B |, under it | --- | --- |, then a line for each row.`,
    ]);
  });
});

test('a component may not be inside another, except the one it is a part of', () => {
  for (const name of storyNames) {
    const contents = storyContents[name];
    if (contents.hold !== 'text' || contents.inside) continue;
    const props = name === 'Quote' ? ' by="A"' : '';
    const body = `words\n\n<${name}${props}>\n<Note>\nwords\n</Note>\n</${name}>`;
    expect(said(body), name).toEqual([
      `4:1 \`<Note>\` stands inside \`<${name}>\` -> Close the outer one first.`,
    ]);
  }
});
