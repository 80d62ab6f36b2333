import { describe, expect, test } from 'vitest';
import { english } from '@/lib/words/testing/english';
import { checkBody } from './check-body';
import { feedHtml } from './feed-html';

function warned(body: string): string[] {
  const { findings, warnings } = checkBody(body, 'en-GB');
  expect(findings).toEqual([]);
  return warnings.map(({ line, column, code, remedy }) => `${line}:${column} ${code}: ${remedy}`);
}

describe('marks of other systems, which readers would see, are reported with what to write', () => {
  test.each([
    ['words\n\n##Why now?', '3:1 plain-marks: Put a space after the last #: `## Why now?`.'],
    ['[[Some page]] is there', '1:1 plain-marks: Write a link as [its words](/articles/…).'],
    ['[youtube https://youtu.be/x]', '1:1 plain-marks: Write <Embed url="https://…" title="…" />.'],
    ['See [audio mp3="a.mp3"]', '1:5 plain-marks: Write <Embed url="https://…" title="…" />.'],
    [
      '[gallery ids="1,2"]',
      '1:1 plain-marks: Remove it, and write ![What it shows](./name.jpg "Caption. Photo: A. Name") or <Gallery>.',
    ],
    ['::: note\ntext\n:::', '1:1 plain-marks: Use <Note>, <Facts> or another story component.'],
  ])('%j', (body, warning) => {
    expect(warned(body)).toEqual([warning]);
  });

  test.each([
    '#hashtag begins it',
    'The form is `[[name]]`, or `##x`, or `[youtube id]`.',
    '```\n[[name]]\n##x\n```',
    'In 2022 the ##mark',
    '\\[[name]]',
    'A [video](/articles/a) of it, and a [gallery](/articles/b).',
    'Number ##1',
  ])('%j has none', (body) => {
    expect(warned(body)).toEqual([]);
  });
});

test('a heading without words is left out, and the check says so', () => {
  const body = 'words\n\n###\n\nmore\n\n## \n';
  expect(warned(body)).toEqual([
    '3:1 empty-heading: Write its words after the `#`, or remove the line.',
    '7:1 empty-heading: Write its words after the `#`, or remove the line.',
  ]);
  const source = { source: body, lang: 'en-GB', hash: '' };
  expect(feedHtml(source, 'https://example.org/a', english)).toBe('<p>words</p>\n<p>more</p>');
});

test('a list numbered in the digits of another script is not a list in Markdown', () => {
  expect(warned('١. أولا\n٢. ثانيا')).toEqual([
    '1:1 bullets: Number them with 1, 2, 3: `1. أولا`, `2. ثانيا`.',
  ]);
  expect(warned('٢٠٢٢. بدأت')).toEqual([]);
  expect(warned('1. one\n2. two')).toEqual([]);
});

test('dates in other digits are reported in the form that is read', () => {
  const remedies = (body: string) => checkBody(body, 'ar').findings.map(({ remedy }) => remedy);
  expect(remedies('<Quote by="A" date="٢٠٢٢-٠٤">x</Quote>')).toEqual(['Write 2022-04.']);
  expect(remedies('<Quote by="A" date="24 March 2022">x</Quote>')).toEqual(['Write 2022-03-24.']);
  expect(remedies('<Timeline>\n<Event date="۲۰۲۲/۲۰۲۳" title="A" />\n</Timeline>')).toEqual([
    'Write 2022/2023.',
  ]);
});
