import { expect, type Page, test } from 'playwright/test';
import { ARTICLE, ORIGIN, SITE_NAME, SOURCES, STUB } from '../support/facts';

const URL_OF_ARTICLE = ORIGIN + ARTICLE.path;

/** The contents of all meta elements with this name or property. */
function metas(page: Page, name: string): Promise<(string | null)[]> {
  return page
    .locator(`meta[name="${name}"], meta[property="${name}"]`)
    .evaluateAll((all) => all.map((meta) => meta.getAttribute('content')));
}

/** All JSON-LD objects of a page, by type. */
async function jsonLd(page: Page): Promise<Map<string, Record<string, unknown>>> {
  const scripts = await page.locator('script[type="application/ld+json"]').allTextContents();
  const objects: Record<string, unknown>[] = scripts.flatMap((script) => JSON.parse(script));
  return new Map(objects.map((object) => [String(object['@type']), object]));
}

test('the article has title, description and canonical address', async ({ page }) => {
  await page.goto(ARTICLE.path);
  await expect(page).toHaveTitle(`${ARTICLE.headline} – ${SITE_NAME}`);
  expect(await metas(page, 'description')).toEqual([ARTICLE.standfirst]);
  expect(await metas(page, 'robots')).toEqual(['index, follow, max-image-preview:large']);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', URL_OF_ARTICLE);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en-GB');
  await expect(page.locator('link[rel="alternate"][type="application/rss+xml"]')).toHaveAttribute(
    'href',
    `${ORIGIN}/rss.xml`,
  );
});

test('the article has Open Graph data', async ({ page }) => {
  await page.goto(ARTICLE.path);
  const expected = {
    'og:type': ['article'],
    'og:title': [ARTICLE.headline],
    'og:description': [ARTICLE.standfirst],
    'og:url': [URL_OF_ARTICLE],
    'og:site_name': [SITE_NAME],
    'og:locale': ['en_GB'],
    'article:published_time': [`${ARTICLE.published}T00:00:00+00:00`],
    'article:modified_time': [],
    'article:section': [ARTICLE.section],
    'article:tag': ARTICLE.topics,
  };
  for (const [name, contents] of Object.entries(expected)) {
    expect.soft(await metas(page, name), name).toEqual(contents);
  }
});

test('the Open Graph picture exists', async ({ page }) => {
  await page.goto(ARTICLE.path);
  const [image] = await metas(page, 'og:image');
  expect(image).toContain(`${ORIGIN}/`);
  const response = await page.request.get(new URL(image ?? '').pathname);
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toBe('image/png');
});

test('the article describes itself as a NewsArticle in JSON-LD', async ({ page }) => {
  await page.goto(ARTICLE.path);
  const article = (await jsonLd(page)).get('NewsArticle');
  const midnight = `${ARTICLE.published}T00:00:00+00:00`;
  expect(article).toMatchObject({
    '@context': 'https://schema.org',
    mainEntityOfPage: URL_OF_ARTICLE,
    headline: ARTICLE.headline,
    description: ARTICLE.standfirst,
    datePublished: midnight,
    dateModified: midnight,
    author: [{ '@type': 'NewsMediaOrganization', name: ARTICLE.author }],
    publisher: { name: SITE_NAME, logo: { '@type': 'ImageObject' } },
    articleSection: ARTICLE.section,
    keywords: [...ARTICLE.topics],
    inLanguage: 'en-GB',
    isAccessibleForFree: true,
    citation: SOURCES.map(({ url }) => ({ url })),
  });
});

test('the article has breadcrumbs, the front page is a WebSite, a stub claims nothing', async ({
  page,
}) => {
  await page.goto(ARTICLE.path);
  expect((await jsonLd(page)).get('BreadcrumbList')).toMatchObject({
    itemListElement: [{ name: SITE_NAME, item: `${ORIGIN}/` }, { name: ARTICLE.headline }],
  });
  await page.goto('/');
  expect((await jsonLd(page)).get('WebSite')).toMatchObject({ name: SITE_NAME, url: `${ORIGIN}/` });
  await page.goto(STUB.path);
  expect((await jsonLd(page)).size).toBe(0);
});

test('the other pages have their own canonical addresses', async ({ page }) => {
  for (const path of ['/', '/about', STUB.path]) {
    await page.goto(path);
    const canonical = page.locator('link[rel="canonical"]');
    expect(new URL((await canonical.getAttribute('href')) ?? '').href).toBe(ORIGIN + path);
  }
});

test('robots.txt lets everybody in and names the sitemap', async ({ request }) => {
  const response = await request.get('/robots.txt');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toBe('text/plain; charset=utf-8');
  const text = await response.text();
  expect(text).toContain(`Sitemap: ${ORIGIN}/sitemap.xml`);
  expect(text).not.toMatch(/^Disallow: \//im);
});

test('the web manifest and all its icons load, in the sizes it states', async ({ page }) => {
  await page.goto('/');
  const address = await page.locator('link[rel="manifest"]').getAttribute('href');
  const response = await page.request.get(address ?? '');
  expect(response.status()).toBe(200);
  expect(response.headers()['content-type']).toMatch(/^application\/manifest\+json/);
  const manifest = await response.json();
  expect(manifest).toMatchObject({ name: SITE_NAME, start_url: '/', lang: 'en-GB' });
  expect(manifest.icons.length).toBeGreaterThanOrEqual(3);
  for (const { src, sizes } of manifest.icons) expect(await sizeOfImage(page, src)).toBe(sizes);
});

test('every favicon that pages name loads', async ({ page }) => {
  await page.goto('/');
  const icons = page.locator('link[rel="icon"], link[rel="apple-touch-icon"]');
  await expect(icons).toHaveCount(3);
  const addresses = await icons.evaluateAll((all) => all.map((icon) => icon.getAttribute('href')));
  for (const address of addresses) {
    expect(await sizeOfImage(page, address ?? '')).toMatch(/^[1-9]\d*x[1-9]\d*$/);
  }
});

/** Loads a picture in the page: "192x192". */
function sizeOfImage(page: Page, address: string): Promise<string> {
  return page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    return `${image.naturalWidth}x${image.naturalHeight}`;
  }, address);
}
