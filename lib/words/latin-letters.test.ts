import { expect, test } from 'vitest';
import { hasOtherLetters, inLatinLetters } from './latin-letters';

test.each([
  ['sr', 'Шта је НАТО? Ђоковић и Џеп, њих љут', 'šta je nato? đoković i džep, njih ljut'],
  ['sr-Latn-RS', 'Ниш', 'niš'],
  [
    'ru',
    'Что такое щука: объект, Ёж, Юлия и цыплёнок',
    'chto takoe shchuka: obieekt, ezh, iuliia i tsyplenok',
  ],
  ['uk', "Згурський, Є'їхня Юлія, Київ, Алушта", 'zghurskyi, yeikhnia yuliia, kyiv, alushta'],
  ['bg', 'България: София и щъркел', 'balgaria: sofia i shtarkel'],
  ['mk', 'Ѓорче, Ќосе, Ѕвезда и Љубов', 'gjorche, kjose, dzvezda i ljubov'],
  [
    'el',
    'Η κυβέρνηση, το μπλε λιμπρέτο, ευχή, αύριο, ουρανός, άγγελος, ΕΥΡΩΠΗ, Μαΐου',
    'i kyvernisi, to ble limpreto, efchi, avrio, ouranos, angelos, evropi, maiou',
  ],
])('%s', (language, text, latin) => {
  expect(inLatinLetters(text, language)).toBe(latin);
});

test.each([
  ['ar', 'ما هو الناتو'],
  ['he', 'מה זה נאטו'],
  ['zh', '北约是什么'],
  ['en', 'Шта је НАТО'],
  ['ru', 'Ђоковић'],
  ['sr', 'щука'],
])('in %s nothing is made up', (language, text) => {
  expect(hasOtherLetters(text)).toBe(true);
  expect(inLatinLetters(text, language)).toBeUndefined();
});

test('Latin letters with accents are Latin', () => {
  expect(hasOtherLetters('Šta je NATO 2026?')).toBe(false);
});
