import { expect, test } from 'vitest';
import { readTitle } from './title';

test.each([
  ['The bridge in 1910. Photo: A. Name', 'The bridge in 1910.', 'A. Name'],
  ['The bridge in 1910.', 'The bridge in 1910.', undefined],
  ['Photo: A. Name / Agency', undefined, 'A. Name / Agency'],
  ['A Photo: the last. Photo: B. Name', 'A Photo: the last.', 'B. Name'],
  ['Graphic: The paper', undefined, 'The paper'],
  ['Photo:', undefined, undefined],
  ['', undefined, undefined],
  [undefined, undefined, undefined],
])('%s', (title, caption, credit) => {
  expect(readTitle(title)).toEqual({ caption, credit });
});
