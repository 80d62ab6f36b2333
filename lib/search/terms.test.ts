import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './folding';
import { subjectTermsOf, termsOf, termVariants, wordsOf } from './terms';
import { WAYS } from './testing/ways';

const LANGUAGES =
  'ar da de el en es fi fr ga hi hu hy id it lt ne nl no pt ro ru sr sv ta tr uk und'.split(' ');

describe('the terms of a text', () => {
  it('are its words in order, in lower case, without punctuation', () => {
    expect(termsOf('Kosovo, Bosnia (and) NATO-led “forces”!', 'und')).toEqual([
      'kosovo',
      'bosnia',
      'and',
      'nato',
      'led',
      'forces',
    ]);
  });

  it.each([
    ['Podžić', 'Podzic'],
    ['Đukić', 'Djukic'],
    ['Đukić', 'Dukic'],
    ['Ђукић', 'Djukić'],
    ['Подžић', 'Podžić'],
    ['Љубљана', 'Ljubljana'],
    ['Његош', 'Njegoš'],
    ['Џемаловић', 'Džemalović'],
    ['Ѓорге', 'Gjorge'],
    ['Горбачёв', 'Gorbačev'],
    ['ǈubljana', 'Ljubljana'],
    ['Straße', 'STRASSE'],
    ['Ørsted', 'Orsted'],
    ['ǾRSTED', 'Orsted'],
    ['Wałęsa', 'Walesa'],
    ['Sæther', 'Saether'],
    ['İstanbul', 'istanbul'],
    ['ΣΊΣΥΦΟΣ', 'σισυφος'],
    ['ＮＡＴＯ', 'nato'],
    ['CO₂', 'co2'],
    ['Hegseth’s', 'Hegseth'],
    ['James’s', "James's"],
    ['O’Brien', 'OBrien'],
    ['don’t', 'dont'],
    ['co\u00ADoperation', 'cooperation'],
    ['e\u0301lan', 'élan'],
    ['한국', '한국'.normalize('NFD')],
  ])('are the same for %s and %s', (one, other) => {
    expect(termsOf(one, 'und')).toEqual(termsOf(other, 'und'));
    expect(termsOf(one, 'und')).toHaveLength(1);
  });

  it.each([
    ['en-GB', 'countries', 'country'],
    ['en', 'Hegseth’s', 'Hegseth'],
    ['en', 'running', 'run'],
    ['bs', 'predsjednika', 'predsjednik'],
    ['hr', 'Kosovu', 'Kosovo'],
    ['sr-Latn', 'Podžića', 'Podzic'],
    ['sr', 'Đukića', 'Djukic'],
    ['bs', 'Podžićem', 'Podžić'],
    ['sr-Cyrl', 'Милошевићевог', 'Milošević'],
    ['cnr', 'ministri', 'ministra'],
    ['sh', 'predsednik', 'predsjedniku'],
  ])('in %s have no endings: %s is %s', (lang, one, other) => {
    expect(termsOf(one, lang)).toEqual(termsOf(other, lang));
  });

  it('are the same in both alphabets of Serbian', () => {
    expect(termsOf('Предсједник Ђукић је о чланству говорио у Љубљани', 'sr-Cyrl')).toEqual(
      termsOf('Predsjednik Đukić je o članstvu govorio u Ljubljani', 'sr-Latn'),
    );
  });

  it('keep their endings in other languages', () => {
    expect(termsOf('Länder countries министрите', 'bg')).toEqual([
      'lander',
      'countries',
      'ministrite',
    ]);
  });

  it('are single characters in scripts without spaces', () => {
    expect(termsOf('NATO東京は', 'ja')).toEqual(['nato', '東', '京', 'は']);
    expect(termsOf('ข่าวที่', 'th')).toEqual(['ข่', 'า', 'ว', 'ที่']);
  });

  it('have rules that take any letters, of whatever script', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'aeiouäéßşığlmnrstобвгеийміѓاتهويनमकािेऐஅகள்աբերքןש’\u00ad'),
      maxLength: 30,
    });
    fc.assert(
      fc.property(letters, fc.constantFrom(...LANGUAGES), (any, lang) => {
        for (const term of termsOf(any, lang)) expect(term.length).toBeGreaterThan(0);
      }),
      { numRuns: 5_000 },
    );
  });

  it('leave out what is joined to a word by an apostrophe', () => {
    expect(termsOf('l’accord d’accord qu’accord', 'fr')).toEqual(['accord', 'accord', 'accord']);
    expect(termsOf('aujourd’hui', 'fr')).toEqual(termsOf('aujourd’hui', 'und'));
    expect(termsOf('l’arte dell’arte un’arte', 'it')).toEqual(termsOf('arte arte arte', 'it'));
    expect(termsOf('İstanbul’da', 'tr')).toEqual(termsOf('İstanbul', 'tr'));
  });

  it('keep the vowels of Indian scripts', () => {
    expect(termsOf('कि का', 'hi')).toEqual(['कि', 'का']);
  });

  it('are cut at 64 characters, never inside one', () => {
    expect(termsOf('a'.repeat(100_000), 'en')[0]).toHaveLength(64);
    expect(fold(`a${'𐐨'.repeat(40)}`)).toBe(`a${'𐐨'.repeat(31)}`);
  });

  it('consist of letters, marks and digits for any text, and fold to themselves', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), (any, lang) => {
        for (const term of termsOf(any, lang)) {
          expect(term).toMatch(/^[\p{L}\p{M}\p{N}]{1,64}$/u);
        }
        for (const term of termsOf(any, 'und')) expect(fold(term)).toBe(term);
      }),
      { numRuns: 2_000 },
    );
  });

  it('know where their words stand', () => {
    const text = 'It’s “Podžićev” NATO';
    expect(wordsOf(text, 'und').map(({ start, end }) => text.slice(start, end))).toEqual([
      'It’s',
      'Podžićev',
      'NATO',
    ]);
  });

  it('are found fast enough for an archive: a thousand English words in 2 ms', () => {
    const text = 'The leaders of several countries agreed on Tuesday to a new plan. '.repeat(
      10_000,
    );
    termsOf(text, 'en');
    const start = performance.now();
    termsOf(text, 'en');
    expect((performance.now() - start) / 120).toBeLessThan(2);
  });
});

describe('the variants of a typed word', () => {
  it('are its distinct forms in all languages, as typed first', () => {
    const termsOfVariants = (text: string) => termVariants(text, WAYS).map(({ terms }) => terms);
    expect(termsOfVariants('countries')).toEqual([['countries'], ['countri'], ['countrie']]);
    expect(termsOfVariants('Kosovu')).toEqual([['kosovu'], ['kosov']]);
    expect(termsOfVariants('rat')).toEqual([['rat']]);
  });

  it('say which words a body has', () => {
    expect(termVariants('the war on drugs', WAYS)).toEqual([
      { terms: ['the', 'war', 'on', 'drugs'], subjects: ['the', 'war', 'on', 'drugs'] },
      { terms: ['the', 'war', 'on', 'drug'], subjects: ['war', 'drug'] },
      { terms: ['the', 'war', 'on', 'drugs'], subjects: ['the', 'war', 'drugs'] },
    ]);
    expect(termVariants('the', WAYS)).toContainEqual({ terms: ['the'], subjects: [] });
    expect(termVariants('WHO', WAYS)).toContainEqual({ terms: ['who'], subjects: ['who'] });
  });

  it('do not exist for anything but a word', () => {
    expect(termVariants('*-"', WAYS)).toEqual([]);
  });
});

describe('the terms of a body', () => {
  it('leave out the words that every text of its language has', () => {
    expect(subjectTermsOf('The war, and what became of it', 'en')).toEqual(['war', 'becam', 'it']);
    expect(subjectTermsOf('Rat i mir, što će biti', 'bs')).toEqual(['rat', 'mir']);
    expect(subjectTermsOf('Рат и мир, што ће бити', 'sr-Cyrl')).toEqual(['rat', 'mir']);
    expect(subjectTermsOf('The war', 'de')).toEqual(['the', 'war']);
  });

  it('are the same however many other words were met before', () => {
    const before = subjectTermsOf('Elections in Sarajevo', 'en');
    const many = Array.from({ length: 200_000 }, (_, at) => `word${at}`).join(' ');
    expect(subjectTermsOf(many, 'en')).toHaveLength(200_000);
    expect(subjectTermsOf('word7 word199999', 'en')).toEqual(['word7', 'word199999']);
    expect(subjectTermsOf('Elections in Sarajevo', 'en')).toEqual(before);
  });
});
