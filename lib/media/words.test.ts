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

test('the text for those who do not see it comes from nothing else', () => {
  expect(shownWords({}, { caption: 'The square' }).alt).toBe('');
  expect(missingWords({}, { caption: 'The square' })).toEqual(['alt', 'credit']);
});

test('what is unknown is accepted and not shown', () => {
  const written = { alt: 'unknown', credit: 'unknown' };
  expect(missingWords(written, {})).toEqual([]);
  expect(shownWords(written, says)).toMatchObject({ alt: '', credit: undefined });
});

test('one without meaning needs no words for what it shows', () => {
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
