import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect as expectAtOnce, type Page } from 'playwright/test';
import { testPicture } from '@/lib/media/testing/pictures';
import { previewPath } from '@/lib/preview/preview-address';
import { previewKey } from '@/lib/preview/preview-key';
import { PREVIEW_SECRET, test } from '../support/dev-site';
import { articleFile, remove, revise, STUBS, save } from '../support/editor';
import { ARTICLE } from '../support/facts';
import { askRaw, pathOf } from '../support/old-addresses';
import type { OwnSite } from '../support/own-site';

// One after another, since there is one development server and one content folder. The whole page, which Next makes,
// takes a second of CPU time, and its kind is compiled at its first visit: how long that takes depends on the machine.
test.describe.configure({ mode: 'default', timeout: 300_000 });

const expect = expectAtOnce.configure({ timeout: 60_000 });

test.afterEach(async ({ dev }, info) => {
  // There is no server if it could not be started.
  if (dev && info.status !== info.expectedStatus) await info.attach('log', { body: dev.log() });
});

const file = 'articles/scratch.mdx';
const address = '/articles/scratch';

/** Opens a page, and marks it so that a reload would be noticed. */
async function openOnce(page: Page, dev: OwnSite, at: string): Promise<void> {
  await page.goto(dev.url + at);
  await page.evaluate(() => Reflect.set(window, 'opened', true));
  // The channel is open once the page has told the server so.
  await page.waitForTimeout(200);
}

const wasNeverReloaded = (page: Page) =>
  page.evaluate(() => Reflect.get(window, 'opened') === true);

const paragraphs = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => `Paragraph ${from + at} of this report.`).join(
    '\n\n',
  );

test('a picture dropped beside a story appears on the open page; it can be replaced, and removed', async ({
  dev,
  page,
}) => {
  const at = path.join(dev.content, 'articles/bridge.jpg');
  await save(dev, file, articleFile({ body: 'Words.' }));
  await openOnce(page, dev, address);
  await writeFile(at, await testPicture({ width: 800, height: 600 }));
  await save(
    dev,
    file,
    articleFile({ body: 'Words.\n\n![A bridge](./bridge.jpg "Photo: A. Name")' }),
  );
  const picture = page.locator('.story img');
  const isShown = () =>
    picture.evaluate((img: HTMLImageElement) => img.complete && img.naturalWidth > 0);
  await expect(picture).toHaveAttribute('alt', 'A bridge');
  await expect.poll(isShown).toBe(true);
  const before = await picture.getAttribute('src');

  await writeFile(at, await testPicture({ width: 800, height: 600, background: '#ffeedd' }));
  await expect.poll(() => picture.getAttribute('src')).not.toBe(before);
  await expect.poll(isShown).toBe(true);

  await rm(at);
  await expect(picture).toHaveCount(0);
  expect(await wasNeverReloaded(page)).toBe(true);
});

test('a saved change appears on the open page, in every browser, and the page keeps its place', async ({
  dev,
  page,
  browser,
}) => {
  const body = (first: string) =>
    `${first}\n\n<details>\n<summary>More</summary>\n\nHidden words.\n\n</details>\n\n${paragraphs(1, 60)}`;
  await save(dev, file, articleFile({ body: body('The first words.') }));
  await openOnce(page, dev, address);
  const other = await (await browser.newContext()).newPage();
  await openOnce(other, dev, address);

  await page.getByText('More', { exact: true }).click();
  const search = page.getByRole('searchbox').first();
  await search.fill('typed');
  await page.getByText('Paragraph 40').scrollIntoViewIfNeeded();
  const top = await page
    .getByText('Paragraph 40')
    .evaluate((node) => node.getBoundingClientRect().top);

  await save(
    dev,
    file,
    articleFile({ body: body('Other words, and more of them, at the beginning.') }),
  );
  for (const open of [page, other]) {
    await expect(open.getByText('Other words, and more of them')).toBeAttached();
    expect(await wasNeverReloaded(open)).toBe(true);
  }
  // By then the whole page has arrived too.
  await page.waitForTimeout(1000);
  await expect(page.getByText('Hidden words.')).toBeVisible();
  await expect(search).toHaveValue('typed');
  await expect(search).toBeFocused();
  const now = await page
    .getByText('Paragraph 40')
    .evaluate((node) => node.getBoundingClientRect().top);
  expect(Math.abs(now - top)).toBeLessThan(2);
  await other.context().close();
});

test('a headline changes wherever it appears: on its page, in the title, in a sidebar, on the front page', async ({
  dev,
  page,
  browser,
}) => {
  await save(dev, file, articleFile({ title: 'The old headline' }));
  await save(
    dev,
    'articles/naming.mdx',
    articleFile({ title: 'Naming', extra: ['related: [scratch]'] }),
  );
  const context = await browser.newContext();
  const front = await context.newPage();
  const naming = await context.newPage();
  await openOnce(page, dev, address);
  await openOnce(front, dev, '/');
  await openOnce(naming, dev, '/articles/naming');
  await revise(dev, file, (text) => text.replace('The old headline', 'The new headline'));
  await expect(page.locator('h1')).toHaveText('The new headline');
  await expect(page).toHaveTitle(/The new headline/);
  await expect(front.getByRole('link', { name: 'The new headline' }).first()).toBeVisible();
  await expect(naming.getByRole('complementary').getByText('The new headline')).toBeVisible();
  for (const one of [page, front, naming]) expect(await wasNeverReloaded(one)).toBe(true);
  await context.close();
});

test('new, renamed, moved and deleted files take effect on open pages', async ({ dev, page }) => {
  await openOnce(page, dev, '/');
  await save(dev, 'articles/2026/spring/arrived.mdx', articleFile({ title: 'It has arrived' }));
  const link = page.getByRole('link', { name: 'It has arrived' });
  await expect(link.first()).toHaveAttribute('href', '/articles/arrived');
  const from = path.join(dev.content, 'articles/2026/spring/arrived.mdx');
  await rename(from, path.join(dev.content, 'articles/moved-on.mdx'));
  await expect(link.first()).toHaveAttribute('href', '/articles/moved-on');
  await rename(
    path.join(dev.content, 'articles/2026/spring'),
    path.join(dev.content, 'articles/2026/summer'),
  );
  await rename(
    path.join(dev.content, 'articles/moved-on.mdx'),
    path.join(dev.content, 'articles/2026/summer/moved-on.mdx'),
  );
  await revise(dev, 'articles/2026/summer/moved-on.mdx', (text) =>
    text.replace('has arrived', 'has moved'),
  );
  await expect(page.getByRole('link', { name: 'It has moved' }).first()).toBeVisible();
  await remove(dev, 'articles/2026/summer/moved-on.mdx');
  await expect(page.getByRole('link', { name: 'It has moved' })).toHaveCount(0);
  expect(await wasNeverReloaded(page)).toBe(true);
});

test('a page whose file is deleted says so, and comes back with the file', async ({
  dev,
  page,
}) => {
  await save(dev, file, articleFile({ body: 'Here.' }));
  await openOnce(page, dev, address);
  await remove(dev, file);
  await expect(page.getByText('Here.')).toHaveCount(0);
  await expect(page.locator('h1')).not.toHaveText('A report for a test');
  await save(dev, file, articleFile({ body: 'Here again.' }));
  await expect(page.getByText('Here again.')).toBeVisible();
  expect(await wasNeverReloaded(page)).toBe(true);
});

test('a nameplate is in the masthead of the open page as soon as it is saved; with a bad one the name is in type again', async ({
  dev,
  page,
}) => {
  const before = await readFile(path.join(dev.content, 'site.yaml'), 'utf8');
  const drawing = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 50">${inside}</svg>`;
  await save(dev, file, articleFile());
  await openOnce(page, dev, address);
  await save(dev, 'media/name.svg', drawing('<path d="M0 0h300v50z"/>'));
  await save(dev, 'site.yaml', `${before}\nbrand: { nameplate: /media/name.svg }\n`);
  const shown = page.getByRole('banner').locator('svg path');
  await expect(shown).toHaveAttribute('d', 'M0 0h300v50z');
  await save(dev, 'media/name.svg', drawing('<path d="M9 0h200v50z"/>'));
  await expect(shown).toHaveAttribute('d', 'M9 0h200v50z');
  await save(dev, 'media/name.svg', drawing('<text>N</text>'));
  await expect(page.getByRole('banner').getByText('Standfirst')).toBeVisible();
  await save(dev, 'site.yaml', before);
  expect(await wasNeverReloaded(page)).toBe(true);
  await remove(dev, 'media/name.svg');
});

test('changes to the site file and to author files show on open pages', async ({ dev, page }) => {
  await openOnce(page, dev, ARTICLE.path);
  const before = await readFile(path.join(dev.content, 'site.yaml'), 'utf8');
  await revise(dev, 'site.yaml', (text) => text.replace('label: About', 'label: Who we are'));
  await expect(page.getByRole('link', { name: 'Who we are' }).first()).toBeVisible();
  await save(dev, 'site.yaml', before);
  await expect(page.getByRole('link', { name: 'Who we are' })).toHaveCount(0);
  await revise(dev, 'authors/newsroom.yaml', (text) =>
    text.replace(ARTICLE.author, 'The night desk'),
  );
  await expect(page.getByRole('link', { name: 'The night desk' })).toBeVisible();
  await revise(dev, 'authors/newsroom.yaml', (text) =>
    text.replace('The night desk', ARTICLE.author),
  );
  await expect(page.getByRole('link', { name: ARTICLE.author })).toBeVisible();
  expect(await wasNeverReloaded(page)).toBe(true);
});

test('the article shows all mistakes, and each disappears once corrected', async ({
  dev,
  page,
}) => {
  await save(
    dev,
    file,
    articleFile({
      body: 'Good words.\n\n<details>\n<summary>More</summary>\n\nInside.\n\n</details>',
    }),
  );
  await openOnce(page, dev, address);
  await page.getByText('More', { exact: true }).click();
  const panel = page.getByRole('complementary', { name: 'For the desk' });
  await expect(panel).toHaveCount(0);

  const broken = articleFile({
    body: 'Bad words <Quot by="A. Speaker">said</Quot>.\n\n{process.cwd()}',
  });
  await save(dev, file, broken);
  await expect(panel).toContainText('2 mistakes');
  await expect(panel).toContainText('Did you mean `<Quote>`?');
  await expect(panel.locator('pre').first()).toContainText(
    '>  8 | Bad words <Quot by="A. Speaker">',
  );
  const link = panel.getByRole('link', { name: `${file}:8:11` });
  await expect(link).toHaveAttribute('href', `vscode://file${dev.content}/${file}:8:11`);
  await expect(page.getByText('Good words.')).toBeVisible();
  await expect(page.locator('nextjs-portal')).toHaveCount(0);

  // Only in the frontmatter: the body that is saved now is good.
  await save(dev, file, articleFile({ extra: ['autors: [newsroom]'], body: 'Good words too.' }));
  await expect(panel).toContainText('unknown key `autors`');
  await save(dev, file, '---\ntitle: [\n---\n');
  await expect(panel).toContainText('this is not valid YAML');

  await save(
    dev,
    file,
    articleFile({
      body: 'Mended words.\n\n<details>\n<summary>More</summary>\n\nInside.\n\n</details>',
    }),
  );
  await expect(page.getByText('Mended words.')).toBeVisible();
  await expect(panel).toHaveCount(0);
  await expect(page.getByText('Inside.')).toBeVisible();
  expect(await wasNeverReloaded(page)).toBe(true);
});

test('the page of a file that has never been valid says why', async ({ dev, page }) => {
  await save(dev, 'articles/never.mdx', articleFile({ title: 'Never good', body: '{x}' }));
  await openOnce(page, dev, '/articles/never');
  await expect(page.getByText('articles/never.mdx:8:1')).toBeVisible();
  await save(
    dev,
    'articles/never.mdx',
    articleFile({ title: 'Never good', body: 'Good at last.' }),
  );
  await expect(page.getByText('Good at last.')).toBeVisible();
  expect(await wasNeverReloaded(page)).toBe(true);
});

test('a mistake in the site file is shown on every page, and the pages still work', async ({
  dev,
  page,
}) => {
  await openOnce(page, dev, ARTICLE.path);
  const before = await readFile(path.join(dev.content, 'site.yaml'), 'utf8');
  await save(dev, 'site.yaml', before.replace('timeZone:', 'timezone:'));
  const panel = page.getByRole('complementary', { name: 'For the desk' });
  await expect(panel).toContainText('Did you mean `timeZone`?');
  await expect(page.locator('h1')).toHaveText(ARTICLE.headline);
  await save(dev, 'site.yaml', before);
  await expect(panel).toHaveCount(0);
});

test.describe('however an editor saves a file', () => {
  const target = (dev: OwnSite) => path.join(dev.content, file);

  test('in place, twice in a row, or in two halves', async ({ dev, page }) => {
    await save(dev, file, articleFile({ body: 'Start.' }));
    await openOnce(page, dev, address);
    const text = (words: string) => articleFile({ body: words });
    await writeFile(target(dev), text('Written in place.'));
    await expect(page.getByText('Written in place.')).toBeVisible();
    // VS Code truncates, then writes; some editors write twice.
    await writeFile(target(dev), '');
    await writeFile(target(dev), text('Written twice.'));
    await writeFile(target(dev), text('Written twice.'));
    await expect(page.getByText('Written twice.')).toBeVisible();
    await writeFile(target(dev), text('x').slice(0, 30));
    await page.waitForTimeout(300);
    await expect(page.getByText('Written twice.')).toBeVisible();
    await writeFile(target(dev), text('The other half.'));
    await expect(page.getByText('The other half.')).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'For the desk' })).toHaveCount(0);
  });

  test('by means of a backup and a new file', async ({ dev, page }) => {
    await save(dev, file, articleFile({ body: 'Start.' }));
    await openOnce(page, dev, address);
    // Vim renames the old file, writes a new one under its name, and removes the backup.
    await rename(target(dev), `${target(dev)}~`);
    await writeFile(target(dev), articleFile({ body: 'As Vim saves.' }));
    await rm(`${target(dev)}~`);
    await expect(page.getByText('As Vim saves.')).toBeVisible();
    await writeFile(`${target(dev)}.tmp`, articleFile({ body: 'As others save.' }));
    await rename(`${target(dev)}.tmp`, target(dev));
    await expect(page.getByText('As others save.')).toBeVisible();
    expect(await wasNeverReloaded(page)).toBe(true);
  });

  test('with other line ends, a byte order mark, another encoding, or too much text', async ({
    dev,
    page,
  }) => {
    await save(dev, file, articleFile({ body: 'Start.' }));
    await openOnce(page, dev, address);
    const panel = page.getByRole('complementary', { name: 'For the desk' });
    await writeFile(target(dev), articleFile({ body: 'With CRLF.' }).replaceAll('\n', '\r\n'));
    await expect(page.getByText('With CRLF.')).toBeVisible();
    await writeFile(target(dev), `\ufeff${articleFile({ body: 'With a mark.' })}`);
    await expect(page.getByText('With a mark.')).toBeVisible();
    await writeFile(
      target(dev),
      Buffer.from(`\ufeff${articleFile({ body: 'UTF-16.' })}`, 'utf16le'),
    );
    await expect(panel).toContainText('Save it as UTF-8.');
    await expect(page.getByText('With a mark.')).toBeVisible();
    await writeFile(
      target(dev),
      articleFile({ body: `${'word '.repeat(100)}\n\n`.repeat(11_000) }),
    );
    await expect(panel).toContainText('the file is larger than 5 MiB');
    await writeFile(target(dev), articleFile({ body: 'Short again.' }));
    await expect(page.getByText('Short again.')).toBeVisible();
    await expect(panel).toHaveCount(0);
  });

  test('under a name with spaces or accents, or as a picture', async ({ dev, page }) => {
    await openOnce(page, dev, '/');
    await save(dev, 'articles/podžić-pita.mdx', articleFile({ title: 'A name with accents' }));
    await expect(page.getByRole('link', { name: 'A name with accents' }).first()).toBeVisible();
    await save(dev, 'articles/two words 🗞.mdx', articleFile({ title: 'No address' }));
    const panel = page.getByRole('complementary', { name: 'For the desk' });
    await expect(panel).toContainText('Rename the file to `two-words.mdx`.');
    await remove(dev, 'articles/two words 🗞.mdx');
    await expect(panel).toHaveCount(0);
    await remove(dev, 'articles/podžić-pita.mdx');
  });
});

test('a checkout that changes 500 files, and the next save after it', async ({ dev, page }) => {
  test.setTimeout(120_000);
  await openOnce(page, dev, '/');
  await mkdir(path.join(dev.content, 'articles/many'), { recursive: true });
  const name = (at: number) => path.join(dev.content, `articles/many/many-${at}.mdx`);
  const write = (words: string) =>
    Promise.all(
      Array.from({ length: 500 }, (_, at) =>
        writeFile(
          name(at),
          articleFile({ title: `${words} ${at}` }).replace('2026-01-02', '2027-01-02'),
        ),
      ),
    );
  await write('Many');
  await expect(page.getByRole('link', { name: /^Many \d+$/ }).first()).toBeVisible({
    timeout: 30_000,
  });
  await write('Changed');
  await expect(page.getByRole('link', { name: /^Changed \d+$/ }).first()).toBeVisible({
    timeout: 30_000,
  });
  await expect(page.getByRole('link', { name: /^Many \d+$/ })).toHaveCount(0, { timeout: 30_000 });
  await rm(path.join(dev.content, 'articles/many'), { recursive: true });
  await expect(page.getByRole('link', { name: /^Changed \d+$/ })).toHaveCount(0, {
    timeout: 30_000,
  });
  await save(dev, file, articleFile({ title: 'After the checkout' }));
  await expect(page.getByRole('link', { name: 'After the checkout' }).first()).toBeVisible();
});

test('drafts and embargoed articles are shown, and marked', async ({ dev, page }) => {
  await save(dev, 'articles/held.mdx', articleFile({ title: 'Held back', extra: ['draft: true'] }));
  await openOnce(page, dev, '/articles/held');
  await expect(page.getByText('Readers do not see this.')).toBeVisible();
  await page.goto(`${dev.url}/`);
  const held = page.locator('main :is(article, li)').filter({ hasText: 'Held back' }).first();
  await expect(held).toContainText('Draft');
  await save(
    dev,
    'articles/held.mdx',
    articleFile({ title: 'Held back', extra: ['publishAt: 2099-01-02T10:00'] }),
  );
  await expect(held).toContainText('Under embargo');
  await page.goto(`${dev.url}/articles/held`);
  await expect(page.getByText('Readers do not see this before 2 January 2099')).toBeVisible();
  await remove(dev, 'articles/held.mdx');
});

test('a switch shows the site as readers see it, with live edit, and back as the desk sees it', async ({
  dev,
  page,
}) => {
  const draft = articleFile({ title: 'Not for readers', extra: ['draft: true'] });
  await save(dev, 'articles/held.mdx', draft);
  await save(dev, file, articleFile({ title: 'For everybody', body: 'The first words.' }));
  await page.goto(`${dev.url}/`);
  await expect(page.getByRole('link', { name: 'Not for readers' }).first()).toBeVisible();
  const held = await page.context().newPage();
  await held.goto(`${dev.url}/articles/held`);
  await expect(held.getByText('Readers do not see this.')).toBeVisible();

  await page.getByRole('button', { name: 'See it as readers do' }).click();
  await expect(page.getByText('As readers see it.')).toBeVisible();
  await expect(page).toHaveURL(`${dev.url}/`);
  await expect(page.getByRole('link', { name: 'For everybody' }).first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Not for readers' })).toHaveCount(0);
  expect((await held.goto(`${dev.url}/articles/held`))?.status()).toBe(404);
  await expect(held.getByText('As readers see it.')).toBeVisible();

  await openOnce(page, dev, address);
  await expect(page.getByText('The first words.')).toBeVisible();
  await save(dev, file, articleFile({ title: 'For everybody', body: 'The second words.' }));
  await expect(page.getByText('The second words.')).toBeVisible();
  await save(dev, file, articleFile({ title: 'For everybody', body: 'The third words. {broken}' }));
  await save(dev, 'articles/other.mdx', articleFile({ title: 'Another' }));
  await held.goto(`${dev.url}/`);
  await expect(held.getByRole('link', { name: 'Another' }).first()).toBeVisible();
  await expect(page.getByText('The second words.')).toBeVisible();
  await expect(page.getByText('code is not run here')).toHaveCount(0);
  expect(await wasNeverReloaded(page)).toBe(true);

  await page.getByRole('button', { name: 'See it as the desk does' }).click();
  await expect(page).toHaveURL(dev.url + address);
  await expect(page.getByText('code is not run here')).toBeVisible();
  await expect(page.getByText('As the desk sees it')).toBeVisible();
  await save(dev, file, articleFile({ title: 'For everybody' }));
  await remove(dev, 'articles/held.mdx');
  await remove(dev, 'articles/other.mdx');
});

test('a stub becomes an article while its page is open', async ({ dev, page }) => {
  await save(dev, `${STUBS}/coming.mdx`, '---\ntitle: What is coming\n---\n');
  await openOnce(page, dev, '/articles/coming');
  await expect(page.getByText('Headline only')).toBeVisible();
  await save(
    dev,
    `${STUBS}/coming.mdx`,
    articleFile({ title: 'What is coming', body: 'It has come.' }),
  );
  await expect(page.getByText('It has come.')).toBeVisible();
  expect(await wasNeverReloaded(page)).toBe(true);
});

test('the log of the development server has no key of a preview', async ({ dev }) => {
  await save(dev, 'articles/not-yet.mdx', articleFile({ extra: ['draft: true'] }));
  const key = previewKey('not-yet', Math.floor(Date.now() / 1000) + 3600, PREVIEW_SECRET);
  const preview = previewPath('not-yet', key);
  const statusOf = async (path: string) => (await fetch(dev.url + path)).status;
  await expect.poll(() => statusOf(preview)).toBe(200);
  expect(await statusOf(`${preview}&until=9`)).toBe(200);
  expect(await statusOf(preview.replace('?', '?until=9&'))).toBe(404);
  for (const path of [preview.replace('preview', '%70review'), preview.replace('key=', '%6bey=')]) {
    await statusOf(path);
  }
  await statusOf('/about');
  await expect.poll(() => dev.log()).toContain('GET /about');
  expect(dev.log()).not.toContain(key.signature);
});

test('a rule for an old address counts from the save on', async ({ dev }) => {
  await save(dev, file, articleFile());
  await save(dev, 'redirects.yaml', '/2013/05/old-name/: scratch\n/?p=12: scratch\n');
  const leads = async (target: string) => {
    const { status, location } = await askRaw(dev.url, target);
    return [status, pathOf(dev.url, location)];
  };
  for (const target of ['/2013/05/old-name/', '/2013/05/old-name', '/?p=12']) {
    await expect.poll(() => leads(target)).toEqual([308, address]);
  }
  await save(dev, 'redirects.yaml', '/2013/05/old-name/ scratch\n');
  await expect.poll(() => dev.log()).toContain('redirects.yaml:1:1');
  expect(await leads('/2013/05/old-name')).toEqual([308, address]);
  await remove(dev, 'redirects.yaml');
  await expect.poll(() => leads('/2013/05/old-name')).toEqual([404, undefined]);
});
