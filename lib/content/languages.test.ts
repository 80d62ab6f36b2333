import { describe, expect, test } from 'vitest';
import { ok } from '@/lib/result';
import { reservedNames } from '@/lib/routing/routes';
import { furtherLanguages, listedIn, prefixFor } from './languages';
import { pageName } from './page-name';
import { readPage, readSite } from './read-documents';
import { siteInLanguage } from './site-in-language';

const SITE =
  'name: N\ndescription: D\nurl: https://example.org\ntimeZone: UTC\nlocale: en-GB\nnavigation: [{label: Front, href: /}, {label: Topics, href: /topics}, {label: About, href: /about}]\n';

const problemsOf = (text: string) =>
  readSite(ok(SITE + text)).problems.map(({ message }) => message);

describe('the languages of the site file', () => {
  test.each([['[en-GB, de]'], ['[de, en-GB, ar, zh-Hant, sr-Latn, pt-BR, es-419]'], ['[en-GB]']])(
    'may be %s',
    (list) => {
      expect(problemsOf(`languages: ${list}\n`)).toEqual([]);
    },
  );

  test.each([
    ['[]', '`languages`: the list is empty'],
    ['[en-GB, "de de"]', '`languages.1`: `de de` is not a language tag'],
    ['[en-GB, xx]', '`languages.1`: `xx` is not a language that is known here'],
    ['[en-GB, germn]', '`languages.1`: `germn` is not a language that is known here'],
    ['[en-GB, de-u-nu-latn]', '`languages.1`: `de-u-nu-latn` is not a language that is known here'],
    ['[en-GB, DE]', '`languages.1`: `DE` is written `de`'],
    ['[en-GB, de, de]', '`languages.2`: `de` is listed twice'],
    ['[en, de]', '`languages`: `en-GB`, the `locale` of the site, is not in the list'],
    ['[en-GB, 5]', '`languages.1`: this must be text (put it in quotation marks)'],
  ])('%s: %s', (list, message) => {
    expect(problemsOf(`languages: ${list}\n`)).toEqual([message]);
  });

  test.each(reservedNames())('cannot be %s, which a route has', (name) => {
    const [message] = problemsOf(`languages: [en-GB, ${name}]\n`);
    expect(message).toMatch(/is taken by a page of the site itself|is not a language tag/);
  });

  test.each([
    ['{fr: {name: X}}', '`translations.fr`: this is not in `languages`'],
    ['{en-GB: {name: X}}', '`translations.en-GB`: this is the `locale` of the site itself'],
    ['{de: {nme: X}}', 'unknown key `nme`'],
    [
      '{de: {sections: [{name: Welt, slug: wrld}]}}',
      '`translations.de.sections.0.slug`: there is no section `wrld`',
      '`translations.de.sections`: not all sections are in it: `world`, `arts`',
    ],
    [
      '{de: {sections: [{name: Arts, slug: world}, {name: Kunst, slug: arts}]}}',
      '`translations.de.sections.0.name`: another section has this name or slug',
    ],
  ])('a translation %s is refused', (translations, ...messages) => {
    const sections = 'sections: [{name: World, slug: world}, {name: Arts, slug: arts}]\n';
    const text = `languages: [en-GB, de]\n${sections}translations: ${translations}\n`;
    expect(problemsOf(text)).toEqual(messages);
  });
});

describe('the language whose lists have a text', () => {
  const site = { locale: 'en-GB', languages: ['de', 'en-GB', 'sr-Latn', 'pt-BR'] };

  test.each([
    [undefined, 'en-GB'],
    ['en-GB', 'en-GB'],
    ['en', 'en-GB'],
    ['en-US', 'en-GB'],
    ['de', 'de'],
    ['de-AT', 'de'],
    ['pt', 'pt-BR'],
    ['sr-Latn-RS', 'sr-Latn'],
    ['sr', 'en-GB'],
    ['tr', 'en-GB'],
  ])('of one in %s is %s', (tag, language) => {
    expect(listedIn(site, tag)).toBe(language);
    expect(prefixFor(site, tag)).toBe(language === 'en-GB' ? '' : `/${language}`);
  });

  test('does not matter in a paper with one language', () => {
    expect(listedIn({ locale: 'en-GB' }, 'de')).toBeUndefined();
    expect(listedIn({ locale: 'en-GB', languages: ['en-GB'] }, 'de')).toBeUndefined();
    expect(furtherLanguages({ locale: 'en-GB' })).toEqual([]);
  });
});

describe('the site file in a further language', () => {
  const read = (text: string) => {
    const { data } = readSite(ok(`${SITE}languages: [en-GB, de]\n${text}`));
    if (!data) throw new Error('the site file is in error');
    return data;
  };

  test('is the same object in the language of the site, and in one that the paper is not in', () => {
    const site = read('');
    expect(siteInLanguage(site, undefined)).toBe(site);
    expect(siteInLanguage(site, 'fr')).toBe(site);
  });

  test('says what it says there, and the rest as it is, with links to the lists of that language', () => {
    const site = siteInLanguage(
      read(
        'sections: [{name: World, slug: world}]\ntranslations: {de: {name: Blatt, sections: [{name: Welt, slug: world}]}}\n',
      ),
      'de-AT',
    );
    expect(site).toMatchObject({
      name: 'Blatt',
      description: 'D',
      locale: 'en-GB',
      language: 'de',
      prefix: '/de',
      spoken: { name: 'de', sections: 'de' },
      sections: [{ name: 'Welt', slug: 'world', alsoNamed: ['World'] }],
      frontPage: { order: [] },
    });
    expect(site.navigation.map(({ href }) => href)).toEqual(['/de', '/de/topics', '/about']);
  });
});

describe('pages in the folder of a language', () => {
  const site = { locale: 'en-GB', languages: ['en-GB', 'tr'] };
  const text = (keys = '') => ok(`---\ntitle: A\n${keys}---\nwords\n`);

  test.each([
    ['pages/about.mdx', 'about'],
    ['pages/tr/about.mdx', 'tr/about'],
    ['pages/tr/legal/about.mdx', 'tr/about'],
    // Its words come with the site.
    ['pages/ar/about.mdx', 'ar/about'],
    ['pages/en-GB/about.mdx', 'about'],
    ['pages/legal/about.mdx', 'about'],
    ['pages/new/about.mdx', 'about'],
  ])('%s is /%s', (file, name) => {
    expect(pageName(file, site)).toBe(name);
    expect(readPage(file, text(), site, 'body').data?.slug).toBe(name);
  });

  test('are in its language', () => {
    expect(readPage('pages/ar/about.mdx', text(), site, 'body').data).toMatchObject({
      lang: 'ar',
      dir: 'rtl',
    });
    expect(readPage('pages/ar/about.mdx', text('lang: de\n'), site, 'body').problems).toMatchObject(
      [
        {
          line: 3,
          message: '`lang`: this page is in the folder of `ar`, and says that it is in `de`',
        },
      ],
    );
  });

  test.each([
    ['pages/tr.mdx', 'the address `/tr` is that of a language of the paper'],
    ['pages/tr/topics.mdx', 'the address `/tr/topics` is taken by a page of the site itself'],
    ['pages/tr/search.mdx', 'the address `/tr/search` is taken by a page of the site itself'],
  ])('%s is refused', (file, message) => {
    expect(readPage(file, text(), site, 'body').problems).toMatchObject([{ message }]);
  });

  test('have any other name, even one that a route of the site itself has', () => {
    expect(readPage('pages/tr/stylebook.mdx', text(), site, 'body').problems).toEqual([]);
    expect(readPage('pages/ar.mdx', text(), site, 'body').problems).toEqual([]);
  });
});
