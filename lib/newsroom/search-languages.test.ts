import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TemporaryPlaces, temporaryPlaces } from '@/lib/archive-index/testing/temporary';
import { type Newsroom, openNewsroom } from './newsroom';

/** Three words in each language, as they are in a text, and as readers search for them. */
const INFLECTED: Record<string, [written: string, typed: string][]> = {
  ar: [['المدينة', 'مدينة'], ['كتابها', 'كتاب'], ['الحكومة', 'حكومة']],
  bs: [['školu', 'škola'], ['mostovima', 'mostovi'], ['bolnicom', 'bolnica']],
  da: [['ministeren', 'minister'], ['valgene', 'valg'], ['skolerne', 'skole']],
  de: [['Häuser', 'Haus'], ['Zeitungen', 'Zeitung'], ['Städte', 'stadt']],
  el: [['εκλογές', 'εκλογή'], ['υπουργού', 'υπουργός'], ['εφημερίδες', 'εφημεριδα']],
  en: [['elections', 'election'], ['ferries', 'ferry'], ['walked', 'walking']],
  es: [['elecciones', 'elección'], ['escuelas', 'escuela'], ['periódicos', 'periodico']],
  fi: [['koulussa', 'koulu'], ['ministerin', 'ministeri'], ['kirjat', 'kirja']],
  fr: [['élections', 'election'], ['journaux', 'journal'], ['l’école', 'écoles']],
  ga: [['bhean', 'bean'], ['gceann', 'ceann'], ['mbád', 'bád']],
  hi: [['चुनावों', 'चुनाव'], ['मंत्रियों', 'मंत्री'], ['किताबें', 'किताब']],
  hu: [['választások', 'választás'], ['városban', 'város'], ['miniszternek', 'miniszter']],
  hy: [['քաղաքի', 'քաղաք'], ['նախարարը', 'նախարար'], ['աշխարհի', 'աշխարհ']],
  id: [['kotanya', 'kota'], ['bukunya', 'buku'], ['membaca', 'baca']],
  it: [['elezioni', 'elezione'], ['giornali', 'giornale'], ['dell’accordo', 'accordi']],
  lt: [['ministro', 'ministras'], ['mokykloje', 'mokykla'], ['mieste', 'miestas']],
  nb: [['valgene', 'valg'], ['skolene', 'skole'], ['avisene', 'avis']],
  ne: [['सरकारले', 'सरकार'], ['मन्त्रीहरू', 'मन्त्री'], ['विद्यालयहरू', 'विद्यालय']],
  nl: [['verkiezingen', 'verkiezing'], ['kranten', 'krant'], ['scholen', 'school']],
  pt: [['ministros', 'ministro'], ['escolas', 'escola'], ['cidades', 'cidade']],
  ro: [['orașului', 'oraș'], ['ziarele', 'ziar'], ['școlile', 'scoli']],
  ru: [['выборов', 'выборы'], ['министрами', 'министр'], ['газету', 'газета']],
  'sr-Cyrl': [['школу', 'skola'], ['мостовима', 'мостови'], ['болницом', 'болница']],
  sv: [['skolorna', 'skola'], ['tidningen', 'tidning'], ['valen', 'val']],
  ta: [['அமைச்சர்கள்', 'அமைச்சர்'], ['பள்ளிகள்', 'பள்ளி'], ['நகரங்கள்', 'நகரம்']],
  tr: [['okulda', 'okul'], ['şehirler', 'ŞEHİR'], ['Ankara’da', 'ankara']],
  uk: [['міністром', 'міністр'], ['газету', 'газета'], ['школі', 'школа']],
}; // biome-ignore format: a line a language

/** Languages without rules: whole words, in each case and with or without accents. */
const WHOLE: Record<string, [written: string, typed: string][]> = {
  bg: [['министър', 'МИНИСТЪР'], ['училище', 'училище'], ['вестници', 'вестници']],
  cs: [['ministři', 'ministri'], ['škola', 'skola'], ['noviny', 'Noviny']],
  he: [['ממשלה', 'ממשלה'], ['בחירות', 'בחירות'], ['עיתון', 'עיתון']],
  pl: [['wybory', 'Wybory'], ['szkoła', 'szkola'], ['gazety', 'gazety']],
}; // biome-ignore format: a line a language

/** Languages without spaces: words that stand apart in the text are found though they are typed as one. */
const UNSPACED: Record<string, [written: string, typed: string][]> = {
  ja: [['東京都の知事選挙が日曜日に行われた', '東京選挙'], ['新聞社の記者', '記者新聞'], ['学校は明日から', '明日の学校']],
  th: [['นายกรัฐมนตรีเปิดโรงเรียนใหม่ในกรุงเทพ', 'โรงเรียนกรุงเทพ'], ['หนังสือพิมพ์เล่มนี้', 'หนังสือพิมพ์'], ['ประชาชนรอการเลือกตั้ง', 'เลือกตั้งประชาชน']],
  zh: [['北京市长宣布学校明天关闭', '北京学校'], ['报纸的记者', '记者报纸'], ['人民等待选举', '选举人民']],
}; // biome-ignore format: a line a language

const ALL = { ...INFLECTED, ...WHOLE, ...UNSPACED };

let places: TemporaryPlaces;
let newsroom: Newsroom;

beforeAll(() => {
  places = temporaryPlaces();
  places.write('authors/desk.yaml', 'name: The desk\nkind: organisation\n');
  for (const [lang, words] of Object.entries(ALL)) {
    const body = words.map(([written]) => `${written}.`).join('\n\n');
    places.write(
      `articles/${lang.toLowerCase()}.mdx`,
      `---\ntitle: ${lang}\nstandfirst: S\npublished: 2026-11-01\nauthors: [desk]\nlang: ${lang}\n---\n\n${body}\n`,
    );
  }
  const now = () => Date.UTC(2026, 10, 24, 12);
  newsroom = openNewsroom({ ...places, siteUrl: undefined, now });
});

afterAll(() => places.clear());

const cases = Object.entries(ALL).flatMap(([lang, words]) =>
  words.map(([written, typed]) => [lang, typed, written] as const),
);

describe('in its language', () => {
  test.each(cases)('%s: %s finds %s', async (lang, typed, written) => {
    const { found } = await newsroom.search(`${typed} lang:${lang}`, 1);
    expect(found.map(({ entry }) => entry.slug)).toEqual([lang.toLowerCase()]);
    const marked = found.flatMap(({ snippet }) => snippet.filter(({ hit }) => hit));
    expect(marked.length).toBeGreaterThan(0);
    for (const { text } of marked) expect(written).toContain(text);
  });
});

test('a run of characters in quotation marks is found only as it stands', async () => {
  const found = async (typed: string) => (await newsroom.search(typed, 1)).total;
  expect(await found('東京選挙')).toBe(1);
  expect(await found('"東京選挙"')).toBe(0);
  expect(await found('"知事選挙"')).toBe(1);
  expect(await found('東京大阪')).toBe(0);
});
