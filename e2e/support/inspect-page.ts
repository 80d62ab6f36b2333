import AxeBuilder from '@axe-core/playwright';
import type { ConsoleMessage, Page, Request, Response } from 'playwright/test';

const AXE_TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules of axe that are about colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/**
 * Opens a page and examines what readers cannot: accessibility (in dark mode too), console, network, layout.
 *
 * @param address absolute
 * @param status the status that the page should answer with
 * @returns everything that is wrong with it, in words; empty if nothing is
 */
export async function inspectPage(page: Page, address: string, status = 200): Promise<string[]> {
  const watch = watchPage(page, address, status);
  try {
    const response = await page.goto(address);
    const answered = response?.status() ?? 0;
    if (answered !== status) watch.complaints.push(`status ${answered}, not ${status}`);
    const faults = [
      ...(await layoutFaults(page)),
      ...(await axeFaults(axe(page).withTags(AXE_TAGS))),
      ...(await faultsInTheDark(page)),
    ];
    return [...watch.complaints, ...faults];
  } finally {
    watch.stop();
  }
}

/** Collects messages, errors and requests that no page may have. */
function watchPage(page: Page, address: string, status: number) {
  const complaints: string[] = [];
  const { host } = new URL(address);
  // For a page that answers 404, the browser itself writes one line.
  const isOwnStatus = (message: ConsoleMessage) =>
    status >= 400 &&
    message.location().url === address &&
    message.text().includes(`status of ${status}`);
  const onConsole = (message: ConsoleMessage) => {
    if (!isOwnStatus(message)) complaints.push(`console ${message.type()}: ${message.text()}`);
  };
  const onError = (error: Error) => complaints.push(`page error: ${error.message}`);
  const onRequest = (request: Request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== host) {
      complaints.push(`request to another host: ${url}`);
    }
  };
  const onFailed = (request: Request) =>
    complaints.push(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  const onResponse = (response: Response) => {
    if (response.status() >= 400 && response.url() !== address) {
      complaints.push(`status ${response.status()}: ${response.url()}`);
    }
  };
  page.on('console', onConsole);
  page.on('pageerror', onError);
  page.on('request', onRequest);
  page.on('requestfailed', onFailed);
  page.on('response', onResponse);
  return {
    complaints,
    stop: () => {
      page.off('console', onConsole);
      page.off('pageerror', onError);
      page.off('request', onRequest);
      page.off('requestfailed', onFailed);
      page.off('response', onResponse);
    },
  };
}

/** How much the layout of the open page has moved so far (the sum of layout shift scores). */
export function layoutShift(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let sum = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
    });
    observer.observe({ type: 'layout-shift', buffered: true });
    await document.fonts.ready;
    // Pending entries are delivered after a frame.
    await new Promise((resolve) =>
      requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))),
    );
    return sum;
  });
}

/**
 * Letters of other scripts arrive after the text (`font-display: swap`): a word may then become a pixel wider, which
 * nobody notices. By Core Web Vitals, 0.1 is good.
 */
const MAX_SHIFT = 0.001;

async function layoutFaults(page: Page): Promise<string[]> {
  const shift = await layoutShift(page);
  const { scrollWidth, width, headings } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    width: window.innerWidth,
    headings: document.querySelectorAll('h1').length,
  }));
  return [
    ...(shift > MAX_SHIFT ? [`the layout moved by ${shift}`] : []),
    ...(scrollWidth > width ? [`scrolls sideways: ${scrollWidth} px in ${width}`] : []),
    ...(headings === 1 ? [] : [`${headings} headings of level 1`]),
  ];
}

/** In dark mode only colours change, so only they are examined again. */
async function faultsInTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' });
  const faults = await axeFaults(axe(page).withRules(COLOUR_RULES));
  await page.emulateMedia({ colorScheme: 'light' });
  return faults.map((fault) => `in the dark: ${fault}`);
}

/** In legacy mode, without frames: for them the builder would open another page each time, which doubles the time. */
function axe(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
}

async function axeFaults(builder: AxeBuilder): Promise<string[]> {
  const { violations } = await builder.analyze();
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ target }) => target.join(' ')).join(', ');
    return `axe ${id}: ${places}`;
  });
}
