import { expect, test } from 'vitest';
import { missingWords, shownWords } from './words';

const says = { alt: 'A square', caption: 'The square', credit: 'Agency' };

test('what the editor writes comes before what the file says', () => {
  expect(shownWords({ alt: 'Mine', credit: 'Me' }, says)).toEqual({
    alt: 'Mine',
    caption: 'The square',
    credit: 'Me',
    isMadeByAi: false,
  });
});

test('the alternative text is not taken from any other field', () => {
  expect(shownWords({}, { caption: 'The square' }).alt).toBe('');
  expect(missingWords({}, { caption: 'The square' })).toEqual(['alt', 'credit']);
});

test('words given as unknown are accepted and not shown', () => {
  const written = { alt: 'unknown', credit: 'unknown' };
  expect(missingWords(written, {})).toEqual([]);
  expect(shownWords(written, says)).toMatchObject({ alt: '', credit: undefined });
});

test('a decorative picture needs no alternative text', () => {
  expect(missingWords({ decorative: true }, { credit: 'A' })).toEqual([]);
  expect(shownWords({ decorative: true }, says)).toMatchObject({ alt: '', caption: undefined });
});

test.each([
  ['trainedAlgorithmicMedia', true],
  ['compositeWithTrainedAlgorithmicMedia', true],
  ['digitalCapture', false],
])('a source type of %s', (type, isMadeByAi) => {
  const sourceType = `http://cv.iptc.org/newscodes/digitalsourcetype/${type}`;
  expect(shownWords({}, { sourceType }).isMadeByAi).toBe(isMadeByAi);
});
