import { type Browser, chromium, expect, type Page, test } from 'playwright/test';
import sharp from 'sharp';
import { BROWSER_ARGS } from '../../tools/find-browser';
import { AT_ONCE, statusAt } from '../support/editor';
import { HOSTILE, LAST_COLUMN, makeHostile } from '../support/hostile-content';
import { inspectPage } from '../support/inspect-page';
import { type OwnSite, startOwnSite } from '../support/own-site';

/** `npm run audit` tries every width and every way to enlarge letters: too many for each run of the tests. */
const IS_AUDIT = process.env.EVERY_STATE === '1';

const WIDTHS = IS_AUDIT
  ? [320, 360, 414, 600, 768, 820, 1024, 1100, 1280, 1440, 1920, 2560]
  : [320, 1100, 1440];

/**
 * The letter sizes that readers set in their browsers, in px: the default is 16. `zoom` enlarges only the
 * letters, which no media query notices (WCAG 2.2, 1.4.4).
 */
const LETTERS = [
  { size: 16, zoom: 1 },
  { size: 32, zoom: 1 },
  ...(IS_AUDIT ? [{ size: 16, zoom: 2 }] : []),
];

let site: OwnSite;

// The site is copied and started once for all tests; on a busy machine that alone takes a minute.
test.describe.configure({ mode: 'default', timeout: 300_000 });

test.beforeAll(async () => {
  test.setTimeout(300_000);
  site = await startOwnSite();
  await makeHostile(site);
  for (const address of Object.values(HOSTILE)) {
    const status = address === HOSTILE.lost ? 404 : 200;
    await expect.poll(() => statusAt(site, address), AT_ONCE).toBe(status);
  }
});

test.afterAll(() => site?.stop());

/** Everything that sticks out of the page at the side, except inside a box that scrolls on its own. */
function reachingOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const root = document.documentElement;
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, height } = element.getBoundingClientRect();
      if (height === 0 || element.closest('.sr-only, .skip-link')) return false;
      const box = element.closest('.scroll-box');
      if (box && box !== element) return false;
      return left < -0.5 || right > width + 0.5;
    });
    return [
      ...(root.scrollWidth > width ? [`the page: ${root.scrollWidth} px in ${width}`] : []),
      ...out.map(({ outerHTML }) => outerHTML.slice(0, 90)),
    ];
  });
}

for (const { size, zoom } of LETTERS) {
  test.describe(`letters of ${size} px, enlarged ${zoom} times`, () => {
    let browser: Browser;

    test.beforeAll(async () => {
      browser = await chromium.launch({
        ...(process.env.CHROME_PATH && { executablePath: process.env.CHROME_PATH }),
        args: [...BROWSER_ARGS, `--blink-settings=defaultFontSize=${size}`],
      });
    });

    test.afterAll(() => browser.close());

    for (const width of WIDTHS) {
      test(`nothing scrolls sideways at ${width} px`, async () => {
        const page = await browser.newPage({ viewport: { width, height: 900 } });
        for (const [kind, address] of Object.entries(HOSTILE)) {
          await page.goto(site.url + address);
          const letters = await page.evaluate((percent) => {
            if (percent !== 100) document.documentElement.style.fontSize = `${percent}%`;
            return getComputedStyle(document.documentElement).fontSize;
          }, zoom * 100);
          // On the widest screens letters are an eighth larger.
          const isWide = zoom === 1 && width >= 160 * size;
          expect(letters).toBe(`${size * zoom * (isWide ? 1.125 : 1)}px`);
          expect.soft(await reachingOut(page), kind).toEqual([]);
        }
        await page.close();
      });
    }
  });
}

for (const width of IS_AUDIT ? WIDTHS : [320, 1440]) {
  test.describe(() => {
    test.use({ viewport: { width, height: 900 } });

    test(`endlessly long words cause no faults at ${width} px`, async ({ page }) => {
      for (const [kind, address] of Object.entries(HOSTILE)) {
        const status = address === HOSTILE.lost ? 404 : 200;
        expect.soft(await inspectPage(page, site.url + address, status), kind).toEqual([]);
      }
    });
  });
}

test.describe('from right to left', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('text, marks and rules are mirrored', async ({ page }) => {
    await page.goto(site.url + HOSTILE.rtl);
    const box = async (selector: string) => {
      const found = await page.locator(selector).first().boundingBox();
      if (!found) throw new Error(`${selector} is not shown`);
      return { ...found, right: found.x + found.width };
    };
    const story = await box('.story');
    expect(story.width).toBeGreaterThan(550);
    const headline = await box('h1');
    // The name stays on the side where the page begins, although it is in another language.
    const name = await box('.masthead-name');
    expect(name.right).toBeGreaterThan(1440 - 112 - 32);
    const related = await box('.related');
    const isApart = related.right <= story.x || related.x >= story.right;
    expect(isApart, 'the sidebar beside the text').toBe(true);
    expect(related.y, 'the sidebar under the headline').toBeGreaterThan(
      headline.y + headline.height,
    );

    const styles = await page.evaluate(() => {
      const of = (selector: string, pseudo?: string) => {
        const element = document.querySelector(selector);
        if (!element) throw new Error(`there is no ${selector}`);
        return getComputedStyle(element, pseudo);
      };
      const list = of('.story ul');
      const quotation = of('.story > blockquote');
      const head = of('h1');
      const cell = of('.story td');
      return {
        direction: of('.story').direction,
        list: [list.paddingLeft, Number.parseFloat(list.paddingRight) > 0],
        quotation: [quotation.borderLeftWidth, quotation.borderRightWidth],
        mark: of('.quote:not(.quote-long) blockquote', '::before').right,
        long: [of('.quote-long').borderLeftWidth, of('.quote-long').borderRightWidth],
        tracking: head.letterSpacing,
        leading: Number.parseFloat(head.lineHeight) / Number.parseFloat(head.fontSize) > 1.3,
        cell: cell.textAlign,
      };
    });
    expect(styles).toEqual({
      direction: 'rtl',
      list: ['0px', true],
      quotation: ['0px', '1px'],
      mark: '0px',
      long: ['0px', '1px'],
      tracking: 'normal',
      leading: true,
      cell: 'end',
    });
  });
});

for (const forcedColors of ['none', 'active'] as const) {
  test(`a wide table has a line at each side where it continues, with forced colours: ${forcedColors}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 900 });
    await page.emulateMedia({ forcedColors });
    await page.goto(site.url + HOSTILE.ltr);
    const box = page.locator('.scroll-box:has(table)');
    /** Whether a line is drawn at the left and the right edge, above the first row, where there are no words. */
    const lines = async (): Promise<{ left: boolean; right: boolean }> => {
      const picture = sharp(await box.screenshot());
      const { width } = await picture.metadata();
      const at = async (left: number): Promise<string> => {
        const place = { left, top: 4, width: 1, height: 1 };
        return (await picture.clone().extract(place).raw().toBuffer()).toString('hex');
      };
      const paper = await at(Math.floor(width / 2));
      return { left: (await at(1)) !== paper, right: (await at(width - 2)) !== paper };
    };
    expect(await lines()).toEqual({ left: false, right: true });
    await box.evaluate((element) => element.scrollTo({ left: 60 }));
    expect(await lines()).toEqual({ left: true, right: true });
    await box.evaluate((element) => element.scrollTo({ left: element.scrollWidth }));
    expect(await lines()).toEqual({ left: true, right: false });
  });
}

test('with forced colours the mark of a quotation covers no letter', async ({ page }) => {
  // On a wider screen the mark is in the margin.
  await page.setViewportSize({ width: 820, height: 900 });
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(site.url + HOSTILE.ltr);
  const quotation = page.locator('.quote:not(.quote-long) blockquote').first();
  await quotation.scrollIntoViewIfNeeded();
  // The lower half of the first letter, where the mark itself does not reach.
  const clip = await quotation.evaluate((element) => {
    const range = document.createRange();
    const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode();
    if (!words) throw new Error('the quotation has no words');
    range.setStart(words, 0);
    range.setEnd(words, 1);
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + scrollX, y: y + scrollY + height / 2, width, height: height / 2 };
  });
  const picture = () => page.screenshot({ clip, fullPage: true });
  const withMark = await picture();
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('.quote blockquote::before { visibility: hidden }');
    document.adoptedStyleSheets = [sheet];
  });
  expect(withMark.equals(await picture())).toBe(true);
});

test('in print no column is cut off, nothing is folded away, and the page gives its address', async ({
  page,
}) => {
  // A4 without its margins, at 96 px per inch.
  await page.setViewportSize({ width: 642, height: 900 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(site.url + HOSTILE.ltr);
  const cut = await page
    .locator('.scroll-box')
    .evaluateAll((all) => all.filter((box) => box.scrollWidth > box.clientWidth + 1).length);
  expect(cut).toBe(0);
  const last = await page.getByRole('columnheader', { name: LAST_COLUMN }).boundingBox();
  expect(last && last.x + last.width).toBeLessThanOrEqual(642);
  await expect(page.getByText('What is folded away.')).toBeVisible();
  await expect(page.getByText(HOSTILE.ltr, { exact: false }).last()).toBeVisible();
  expect(await reachingOut(page)).toEqual([]);
});
