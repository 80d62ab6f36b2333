import { expect, type Page } from 'playwright/test';
import { AT_ONCE, articleFile, revise, save, statusAt, textAt } from '../support/editor';
import { SCREENS } from '../support/facts';
import { inspectPage } from '../support/inspect-page';
import { testOnSharedSite } from '../support/shared-site';

const MAP = `
<LocatorMap title="A made-up division of real countries" note="A note of the editor.">
  <Group name="One" countries="Croatia, Albania, Montenegro, North Macedonia, Slovenia, Hungary, Romania, Bulgaria, Greece, Italy" />
  <Group name="Two" countries="Bosnia and Herzegovina, Kosovo" />
  <Group name="Three" countries="Serbia" />
  <Group name="Four" countries="San Marino, Malta, Moldova" />
  <Point name="Sarajevo" at="43.86, 18.41" />
  <Point name="Rome" at="41.9, 12.5" />
</LocatorMap>
`;

const ARABIC = `
<LocatorMap title="خريطة" note="ملاحظة">
  <Group name="المجموعة الأولى" countries="صربيا، كرواتيا، هنغاريا" />
  <Group name="المجموعة الثانية" countries="البوسنة والهرسك" />
  <Point name="سراييفو" at="43.86, 18.41" />
</LocatorMap>
`;

const FILES = {
  maps: articleFile({ title: 'With maps', body: `Words.\n${MAP}\nWords.\n` }),
  'maps-ar': articleFile({ title: 'مع خريطة', extra: ['lang: ar'], body: `كلمات\n${ARABIC}` }),
  led: articleFile({
    title: 'Led by a map',
    body: `First words.\n${MAP.replace('" note', '" lead note')}\nMore words.\n`,
  }),
};

const path = (slug: keyof typeof FILES) => `/articles/${slug}`;

const test = testOnSharedSite(async (site) => {
  for (const [slug, text] of Object.entries(FILES)) {
    await save(site, `articles/${slug}.mdx`, text);
  }
  await revise(site, 'site.yaml', (text) => text.replace(/^ {2}lead: .*$/m, '  lead: led'));
  for (const slug of Object.keys(FILES) as (keyof typeof FILES)[]) {
    await expect.poll(() => statusAt(site, path(slug)), AT_ONCE).toBe(200);
  }
  await expect.poll(() => textAt(site, '/'), AT_ONCE).toContain('Led by a map');
});

/** The names that are shown on the first map of a page, with their boxes and the size of their letters. */
async function labelsOn(page: Page) {
  return page
    .locator('.map-drawing')
    .first()
    .evaluate((drawing) =>
      [...drawing.querySelectorAll('text')].flatMap((text) => {
        const style = getComputedStyle(text);
        if (style.display === 'none') return [];
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return {
          name: text.textContent,
          size: Number.parseFloat(style.fontSize),
          left,
          right,
          top,
          bottom,
        };
      }),
    );
}

for (const width of SCREENS) {
  test.describe(() => {
    test.use({ viewport: { width, height: 900 } });

    test(`pages with maps have no faults at ${width} px`, async ({ page, site }) => {
      for (const slug of Object.keys(FILES) as (keyof typeof FILES)[]) {
        expect(await inspectPage(page, site.url + path(slug)), slug).toEqual([]);
      }
      expect(await inspectPage(page, `${site.url}/`), 'front').toEqual([]);
    });
  });
}

for (const { width, letters } of [
  { width: 320, letters: 100 },
  { width: 360, letters: 100 },
  { width: 820, letters: 100 },
  { width: 1440, letters: 100 },
  { width: 360, letters: 200 },
  { width: 1440, letters: 200 },
]) {
  test.describe(() => {
    test.use({ viewport: { width, height: 900 } });

    test(`the names on a map are large enough, and none lies on another, at ${width} px and letters of ${letters} %`, async ({
      page,
      site,
    }) => {
      for (const slug of ['maps', 'maps-ar'] as const) {
        await page.goto(site.url + path(slug));
        await page.evaluate((percent) => {
          document.documentElement.style.fontSize = `${percent}%`;
        }, letters);
        const labels = await labelsOn(page);
        const drawing = await page.locator('.map-drawing').first().boundingBox();
        if (letters === 100) expect(labels.length, slug).toBeGreaterThan(1);
        for (const [at, one] of labels.entries()) {
          expect(one.size, one.name).toBeGreaterThanOrEqual(12);
          expect(one.left, one.name).toBeGreaterThanOrEqual(drawing?.x ?? 0);
          expect(one.right, one.name).toBeLessThanOrEqual(
            (drawing?.x ?? 0) + (drawing?.width ?? 0),
          );
          for (const other of labels.slice(at + 1)) {
            const meet =
              one.left < other.right &&
              other.left < one.right &&
              one.top + 2 < other.bottom &&
              other.top + 2 < one.bottom;
            expect(meet, `${one.name} and ${other.name}`).toBe(false);
          }
        }
      }
    });
  });
}

test('who does not see a map gets its title, and everything on it as its description', async ({
  page,
  site,
}) => {
  await page.goto(site.url + path('maps'));
  const map = page.getByRole('img', { name: 'A made-up division of real countries' });
  await expect(map).toBeVisible();
  await expect(map).toHaveAccessibleDescription(
    /One Croatia, Albania, .* Two Bosnia and Herzegovina and Kosovo Three Serbia Four San Marino, Malta and Moldova Places Sarajevo and Rome/,
  );
  await expect(page.locator('.map figcaption')).toHaveText(
    'A note of the editor. Map: Natural Earth',
  );
});

test('a map that leads its article stands in its head, once, and on the front page', async ({
  page,
  site,
}) => {
  await page.goto(site.url + path('led'));
  await expect(page.locator('header .map')).toHaveCount(1);
  await expect(page.locator('.map')).toHaveCount(1);
  await expect(page.locator('.story')).toHaveText(/First words\.\s*More words\./);
  await page.goto(`${site.url}/`);
  await expect(page.locator('.front-lead .map')).toHaveCount(1);
  await expect(page.locator('.front-lead h2')).toHaveText('Led by a map');
});

test('the feed has a map in words, and search finds them', async ({ page, site }) => {
  const feed = await textAt(site, '/rss.xml');
  expect(feed).toContain('Two&#x3C;/strong>: Bosnia and Herzegovina and Kosovo');
  await page.goto(`${site.url}/search?q=Moldova`);
  await expect(page.getByRole('main')).toContainText('With maps');
});
