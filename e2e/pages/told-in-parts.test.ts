import { expect } from 'playwright/test';
import { Temporal } from 'temporal-polyfill';
import { AT_ONCE, articleFile, revise, save, statusAt, textAt } from '../support/editor';
import { SCREENS } from '../support/facts';
import { inspectPage } from '../support/inspect-page';
import { testOnSharedSite } from '../support/shared-site';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamter';

const CONTACT = 'mailto:desk@example.org';

const BODY = `
<KeyPoints>
  - The first thing to know
  - The second, with [a link](/about) and ${LONG}
</KeyPoints>

The text begins here.[^1]

## What happened

<Timeline>
  <Event date="1949" title="A year" />
  <Event date="2022-03/2022-04" title="A span, and ${LONG}">
    Told in a paragraph.

    And in another.
  </Event>
  <Event date="2022-03-24" title="A day">Told on the line.</Event>
</Timeline>

<Facts title="What to know">
  - **One:** 1949
  - **Two:** ${LONG}
</Facts>

<QandA>
  ### Why now?

  Because.

  ### How long?

  Long.
</QandA>

<Table caption="Members, by year">
  | Year | Members |
  | ---- | ------: |
  | 1949 |      12 |
</Table>

<Note>Not a part of the story.</Note>

[^1]: The note.
`;

/** Tomorrow's date in the site's time zone, some years ago: an article of that day turns a year older tomorrow. */
function almostYearsAgo(years: number): string {
  return Temporal.Now.plainDateISO('Europe/London').add({ days: 1 }).subtract({ years }).toString();
}

const FILES = {
  parts: articleFile({
    title: 'Told in parts',
    extra: [
      'evergreen: true',
      'dateline: Sarajevo',
      'eventsDate: 2022-03/2022-04',
      'method: We asked both sides, and read what they had signed.',
      'corrections:',
      '  - date: 2026-01-05',
      '    text: An earlier version gave another year.',
      '  - date: 2026-02-06T10:00',
      `    text: An earlier version misspelt ${LONG}.`,
    ],
    body: BODY,
  }),
  'parts-ar': articleFile({ title: 'بأجزاء', extra: ['lang: ar'], body: BODY }),
  aging: articleFile({ title: 'Almost eight years old' }).replace(
    'published: 2026-01-02',
    `published: ${almostYearsAgo(8)}`,
  ),
};

const path = (slug: keyof typeof FILES) => `/articles/${slug}`;

const test = testOnSharedSite(async (site) => {
  for (const [slug, text] of Object.entries(FILES)) {
    await save(site, `articles/${slug}.mdx`, text);
  }
  await revise(site, 'site.yaml', (text) => `correctionsContact: ${CONTACT}\n${text}`);
  for (const slug of Object.keys(FILES) as (keyof typeof FILES)[]) {
    await expect.poll(() => statusAt(site, path(slug)), AT_ONCE).toBe(200);
  }
  await expect.poll(() => textAt(site, path('parts')), AT_ONCE).toContain(CONTACT);
});

for (const width of SCREENS.filter((screen) => screen !== 820)) {
  test.describe(() => {
    test.use({ viewport: { width, height: 900 } });

    test(`an article told in parts has no faults at ${width} px`, async ({ page, site }) => {
      expect(await inspectPage(page, site.url + path('parts'))).toEqual([]);
      expect(await inspectPage(page, site.url + path('parts-ar'))).toEqual([]);
      expect(await inspectPage(page, `${site.url}/corrections`)).toEqual([]);
    });
  });
}

test('each part is under its heading, in the language of the page', async ({ page, site }) => {
  await page.goto(site.url + path('parts'));
  const main = page.getByRole('main');
  await expect(main.locator('.part > .label')).toHaveText([
    'Key points',
    'Timeline',
    'What to know',
    'Questions and answers',
    'Editor’s note',
  ]);
  await expect(main.locator('.timeline time')).toHaveText(['1949', '24 March 2022']);
  await expect(main.getByRole('note')).toContainText('Not a part of the story.');
  await page.goto(site.url + path('parts-ar'));
  await expect(main.locator('.part > .label').nth(1)).toHaveText('تسلسل الأحداث');
});

test('a table is named by its caption, and a note links to its text and back', async ({
  page,
  site,
}) => {
  await page.goto(site.url + path('parts'));
  const main = page.getByRole('main');
  await expect(main.getByRole('table', { name: 'Members, by year' })).toBeVisible();
  await expect(main.getByRole('region', { name: 'Members, by year' })).toBeVisible();
  await expect(main.getByRole('columnheader')).toHaveText(['Year', 'Members']);
  await expect(main.locator('[role="doc-noteref"]')).toHaveAttribute('href', /^#/);
  await expect(main.locator('[role="doc-endnotes"] [role="doc-backlink"]')).toHaveAttribute(
    'href',
    /^#/,
  );
});

test('corrections are under the headline, and on the page of all corrections with their article', async ({
  page,
  site,
}) => {
  await page.goto(site.url + path('parts'));
  await expect(page.locator('main header #corrections li')).toHaveText([
    /^Correction, 6 February 2026, 10:00 GMT: An earlier version misspelt /,
    'Correction, 5 January 2026: An earlier version gave another year.',
  ]);
  await page.getByRole('contentinfo').getByRole('link', { name: 'Corrections' }).click();
  await expect(page).toHaveURL(`${site.url}/corrections`);
  const listed = page.getByRole('main').getByRole('listitem');
  await expect(listed).toHaveCount(2);
  await expect(listed.nth(1)).toContainText('An earlier version gave another year.');
  await listed.nth(1).getByRole('link', { name: 'Told in parts' }).click();
  await expect(page).toHaveURL(site.url + path('parts'));
  expect(await statusAt(site, '/corrections/2')).toBe(404);
});

test('a reader finds how we know, and a way to report an error', async ({ page, site }) => {
  await page.goto(site.url + path('parts'));
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'How we know' })).toBeVisible();
  await expect(main.getByRole('link', { name: 'Report an error' })).toHaveAttribute(
    'href',
    `${CONTACT}?subject=Error%20in%3A%20Told%20in%20parts`,
  );
});

test('an article says how old it is, and is not cached for longer than that is true', async ({
  page,
  site,
}) => {
  await page.goto(site.url + path('aging'));
  await expect(page.locator('main .age-notice')).toHaveText('This article is 7 years old');
  await page.goto(site.url + path('parts'));
  await expect(page.locator('.age-notice')).toHaveCount(0);

  const lifetime = async (slug: keyof typeof FILES) => {
    const { headers } = await fetch(site.url + path(slug));
    const value = headers.get('cache-control') ?? '';
    return Number(/stale-if-error=(\d+)/.exec(value)?.[1]);
  };
  expect(await lifetime('parts')).toBe(864_000);
  expect(await lifetime('aging')).toBeLessThanOrEqual(86_400);
});

test('feed and JSON-LD have all of it', async ({ site }) => {
  const html = await textAt(site, path('parts'));
  const [, json = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(html) ?? [];
  const said = [JSON.parse(json)].flat()[0];
  expect(said).toMatchObject({
    dateModified: '2026-02-06T10:00:00+00:00',
    dateline: 'Sarajevo',
    temporalCoverage: '2022-03/2022-04',
    correction: [
      { '@type': 'CorrectionComment', text: 'An earlier version gave another year.' },
      { '@type': 'CorrectionComment' },
    ],
  });
  const feed = await textAt(site, '/rss.xml');
  expect(feed).toContain('<atom:updated>2026-02-06T10:00:00+00:00</atom:updated>');
  expect(feed).toContain('An earlier version gave another year.');
  const found = await textAt(site, '/search?q=%22What+to+know%22');
  expect(found).toContain('Told in parts');
});

test('in print nothing is lost', async ({ page, site }) => {
  await page.goto(site.url + path('parts'));
  await page.emulateMedia({ media: 'print' });
  const main = page.getByRole('main');
  for (const text of [
    'Told in a paragraph.',
    'Because.',
    'Not a part of the story.',
    'Members, by year',
  ]) {
    await expect(main.getByText(text)).toBeVisible();
  }
  await expect(main.locator('#corrections')).toBeVisible();
});
