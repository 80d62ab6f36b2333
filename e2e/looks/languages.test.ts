import { expect, test } from 'playwright/test';
import { AT_ONCE, articleFile, save, statusAt } from '../support/editor';
import { type OwnSite, startOwnSite } from '../support/own-site';

test.describe.configure({ mode: 'default', timeout: 300_000 });

let site: OwnSite;

/** The visible effects of the style sheet in each language. */
const LANGUAGES = {
  en: { mark: '“', slant: 'italic', leading: 1.6, face: 'Standfirst Text' },
  de: { mark: '„', slant: 'italic', leading: 1.6, face: 'Standfirst Text' },
  fr: { mark: '«', slant: 'italic', leading: 1.6, face: 'Standfirst Text' },
  ar: { mark: '«', slant: 'normal', leading: 1.85, face: 'Noto Naskh Arabic' },
  he: { mark: '”', slant: 'normal', leading: 1.65, face: 'Noto Serif Hebrew' },
  hi: { mark: '“', slant: 'normal', leading: 1.8, face: 'Noto Serif Devanagari' },
  'zh-Hans': { mark: '“', slant: 'normal', leading: 1.8, face: 'Noto Serif CJK SC' },
  ja: { mark: '「', slant: 'normal', leading: 1.8, face: 'Hiragino Mincho ProN' },
  ko: { mark: '“', slant: 'normal', leading: 1.8, face: 'Noto Serif CJK KR' },
};

const BODY = `
Some *stressed* words.

<Quote by="Somebody">
  Words of a quotation
</Quote>
`;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startOwnSite();
  for (const lang of Object.keys(LANGUAGES)) {
    await save(
      site,
      `articles/in-${lang.toLowerCase()}.mdx`,
      articleFile({ extra: [`lang: ${lang}`], body: BODY }),
    );
  }
  for (const lang of Object.keys(LANGUAGES)) {
    const address = `/articles/in-${lang.toLowerCase()}`;
    await expect.poll(() => statusAt(site, address), { ...AT_ONCE, timeout: 60_000 }).toBe(200);
  }
});

test.afterAll(() => site?.stop());

for (const [lang, expected] of Object.entries(LANGUAGES)) {
  test(`${lang}: quotation marks, emphasis, leading and faces are those of the language`, async ({
    page,
  }) => {
    await page.goto(`${site.url}/articles/in-${lang.toLowerCase()}`);
    const found = await page.evaluate(() => {
      const of = (selector: string, pseudo?: string) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`there is no ${selector}`);
        return getComputedStyle(element, pseudo);
      };
      const text = of('.story > p');
      return {
        mark: of('.quote blockquote', '::before').content,
        slant: of('.story em').fontStyle,
        leading: Number.parseFloat(text.lineHeight) / Number.parseFloat(text.fontSize),
        faces: text.fontFamily,
      };
    });
    expect(found.mark).toBe(`"${expected.mark}" / ""`);
    expect(found.slant).toBe(expected.slant);
    expect(found.leading).toBeCloseTo(expected.leading, 2);
    expect(found.faces).toContain(expected.face);
  });
}
