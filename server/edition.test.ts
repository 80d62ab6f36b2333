import { afterEach, beforeEach, expect, test } from 'vitest';
import { setClock } from '@/lib/clock';
import type { ContentState } from '@/lib/newsroom/public-index';
import { Edition } from './edition';

const START = Date.UTC(2026, 10, 24);

let content: ContentState;
let fails: boolean;
let begun: string[];
let edition: Edition;

beforeEach(() => {
  setClock(START);
  content = { version: 'v1', nextEmbargo: undefined };
  fails = false;
  begun = [];
  edition = new Edition(
    () => {
      if (fails) throw new Error('the index is damaged');
      return content;
    },
    (version) => begun.push(version),
  );
  edition.refresh();
});

afterEach(() => setClock(undefined));

test('another edition begins when the content changes', () => {
  const first = edition.current();
  edition.refresh();
  expect(edition.current()).toBe(first);
  content = { version: 'v2', nextEmbargo: START + 5000 };
  edition.refresh();
  expect(edition.current()).toBe(first + 1);
  expect(edition.version).toBe('v2');
  expect(edition.nextEmbargo).toBe(START + 5000);
  expect(begun).toEqual(['v1', 'v2']);
});

test('another edition begins once, at the moment when an embargo passes', () => {
  content = { version: 'v2', nextEmbargo: START + 5000 };
  edition.refresh();
  const before = edition.current();
  content = { version: 'v2 and one more', nextEmbargo: START + 9000 };
  setClock(START + 4999);
  expect(edition.current()).toBe(before);
  setClock(START + 5000);
  expect(edition.current()).toBe(before + 1);
  expect(edition.current()).toBe(before + 1);
  expect(edition.version).toBe('v2 and one more');
  setClock(START + 9000);
  content = { version: 'v2 and two more', nextEmbargo: undefined };
  expect(edition.current()).toBe(before + 2);
});

test('an embargo passes even while the index cannot be read', () => {
  content = { version: 'v2', nextEmbargo: START + 5000 };
  edition.refresh();
  const before = edition.current();
  fails = true;
  setClock(START + 5000);
  expect(edition.current()).toBe(before + 1);
  expect(edition.current()).toBe(before + 1);
  expect(() => edition.refresh()).toThrow('damaged');
  fails = false;
  content = { version: 'v2 and one more', nextEmbargo: undefined };
  edition.refresh();
  expect(edition.current()).toBe(before + 2);
});
