import { describe, expect, test } from 'vitest';
import { directionOf } from './direction';
import { en } from './en';
import { type Language, pageLanguage, siteLanguage, tagsFor } from './language';
import { languageMark, runsAgainst } from './mark';
import { say, sayParts } from './say';
import { shipped } from './shipped';
import { english, onEnglishSite } from './testing/english';
import { type PluralWord, slotsIn, type Word } from './words';

const LANGUAGES = Object.entries(shipped);

describe('the words that are shipped', () => {
  test('are in eight languages and both alphabets of two', () => {
    expect(Object.keys(shipped).sort()).toEqual(
      ['ar', 'bs', 'bs-Cyrl', 'de', 'en', 'fr', 'hr', 'ja', 'sr', 'sr-Latn'].sort(),
    );
  });

  test.each(LANGUAGES)('have the same slots as the English ones: %s', (_, words) => {
    for (const [name, english] of Object.entries(en)) {
      const forms = words[name as Word];
      const wanted = slotsIn(typeof english === 'string' ? english : english.other);
      if (typeof forms === 'string') expect(slotsIn(forms).sort(), name).toEqual(wanted.sort());
      else expect(slotsIn(forms.other).sort(), name).toEqual(wanted.sort());
    }
  });

  test('have no-break spaces before two-part punctuation marks in French', () => {
    expect(JSON.stringify(shipped.fr)).not.toMatch(/ [:;?!»]|« /);
  });

  test('have no Bosnian spellings in Serbian', () => {
    expect(JSON.stringify(shipped['sr-Latn'])).not.toMatch(
      /[bmpv]je|rije|ovdje|gdje|sljed|vrijedi|prije|poslije/i,
    );
  });

  test.each(LANGUAGES)('have each plural of Intl.PluralRules and no other: %s', (tag, words) => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions();
    for (const forms of Object.values(words)) {
      if (typeof forms === 'string') continue;
      expect(Object.keys(forms).sort()).toEqual([...pluralCategories].sort());
    }
  });

  test('are the same in Cyrillic as in Latin letters, with no Latin letter left', () => {
    expect(shipped.sr?.publishedBefore).toBe('Објављено пре');
    expect(shipped['bs-Cyrl']?.publishedBefore).toBe('Објављено прије');
    expect(shipped.sr?.feed).toBe('Сви чланци (RSS)');
    for (const tag of ['sr', 'bs-Cyrl']) {
      const text = JSON.stringify(Object.values(shipped[tag] ?? {})).replace(
        /\{\w+\}|RSS|"(?:one|few|other)":/g,
        '',
      );
      expect(text.match(/\p{Script=Latin}/u), tag).toBeNull();
    }
  });
});

describe('plurals', () => {
  const counts = [0, 1, 2, 3, 5, 11, 21, 100];
  const said = (tag: string, word: PluralWord) =>
    counts.map((count) =>
      say(onEnglishSite(tag), word as 'articles', { count }).replace(/\p{Nd}+/gu, '#'),
    );

  test('of Arabic', () => {
    expect(said('ar', 'articles')).toEqual([
      'لا مقالات',
      'مقال واحد',
      'مقالان',
      '# مقالات',
      '# مقالات',
      '# مقالًا',
      '# مقالًا',
      '# مقال',
    ]);
  });

  test('of Bosnian', () => {
    expect(said('bs', 'articles')).toEqual([
      '# članaka',
      '# članak',
      '# članka',
      '# članka',
      '# članaka',
      '# članaka',
      '# članak',
      '# članaka',
    ]);
  });

  test('of English, German, French and Japanese', () => {
    expect(said('en', 'results')[1]).toBe('# result');
    expect(said('de', 'results')[0]).toBe('# Treffer');
    expect(said('fr', 'articles').slice(0, 3)).toEqual(['# article', '# article', '# articles']);
    expect(new Set(said('ja', 'articles'))).toEqual(new Set(['記事#件']));
  });
});

describe('a phrase', () => {
  test('has its slots where the language puts them', () => {
    expect(say(english, 'pageOf', { page: 2, pages: 5 })).toBe('Page 2 of 5');
    expect(say(onEnglishSite('ja'), 'pageOf', { page: 2, pages: 5 })).toBe('5ページ中2ページ目');
    expect(sayParts(english, 'byline', { authors: ['a'], count: 1 })).toEqual(['By ', ['a'], '']);
  });

  test('writes numbers as the language does', () => {
    const count = 12345;
    expect(say(english, 'articles', { count })).toBe('12,345 articles');
    expect(say(onEnglishSite('de'), 'articles', { count })).toBe('12.345 Artikel');
  });
});

describe('the language of a page', () => {
  const none = () => undefined;
  const site = (locale: string): Language => siteLanguage({ locale, timeZone: 'UTC' }, none);

  test('is its own if there are words for it, and otherwise that of the site', () => {
    expect(onEnglishSite('de-AT')).toMatchObject({ lang: 'de-AT', dir: 'ltr', words: shipped.de });
    expect(onEnglishSite('ar')).toMatchObject({ lang: 'ar', dir: 'rtl', locale: 'ar' });
    expect(onEnglishSite('tr')).toBe(english);
    expect(pageLanguage('en', site('ar'), none)).toMatchObject({ lang: 'en', dir: 'ltr' });
  });

  test('writes dates as the site does if both have the same language', () => {
    expect(onEnglishSite('en')).toMatchObject({ lang: 'en', locale: 'en-GB' });
    expect(onEnglishSite('en-US')).toMatchObject({ lang: 'en-US', locale: 'en-US' });
  });

  test('takes no words in another script', () => {
    expect(tagsFor('sr-Latn-RS')).toEqual(['sr-Latn-RS', 'sr-Latn']);
    expect(tagsFor('de-AT')).toEqual(['de-AT', 'de']);
    expect(onEnglishSite('sr-Latn').words.topics).toBe('Teme');
    expect(onEnglishSite('sr').words.topics).toBe('Теме');
    expect(onEnglishSite('bs-Cyrl').words.topics).toBe('Теме');
  });

  test('takes its words from the paper first: those of the region, then those of the language', () => {
    const own = (tag: string) =>
      ({ de: { topics: 'Stichworte', search: 'Suchen' }, 'de-AT': { search: 'Suche' } })[tag];
    const { words } = siteLanguage({ locale: 'de-AT', timeZone: 'UTC' }, own);
    expect(words).toMatchObject({ topics: 'Stichworte', search: 'Suche', sources: 'Quellen' });
  });

  test('of a site without words in its language is English', () => {
    expect(site('tr')).toMatchObject({ lang: 'tr', words: en });
  });
});

describe('directions', () => {
  test.each([
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['az-Arab', 'rtl'],
    ['ku', 'ltr'],
    ['bs', 'ltr'],
    ['ja', 'ltr'],
    ['ar-Latn', 'ltr'],
  ])('of %s: %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });
});

describe('marks', () => {
  const arabic = { lang: 'ar', dir: 'rtl' } as const;

  test('name only what differs from the text around', () => {
    expect(languageMark(english, english)).toEqual({});
    expect(languageMark({ lang: 'de', dir: 'ltr' }, english)).toEqual({ lang: 'de' });
    expect(languageMark(arabic, english)).toEqual({ lang: 'ar', dir: 'rtl' });
    expect(languageMark(english, arabic)).toEqual({ lang: 'en-GB', dir: 'ltr' });
  });

  test('isolate names that run against the text around them', () => {
    expect(runsAgainst('Ana', english)).toBe(false);
    expect(runsAgainst('علي', english)).toBe(true);
    expect(runsAgainst('علي', arabic)).toBe(false);
    expect(runsAgainst('Ana', arabic)).toBe(true);
    expect(runsAgainst('2026', arabic)).toBe(false);
  });
});
