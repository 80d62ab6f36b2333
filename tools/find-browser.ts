import { chromium } from 'playwright';
import { installProgram, isProgram, placesOnPath, runs } from './programs';

/** Flags that stop a browser from calling home, and let it run as root. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The headless program comes first, because it opens a page in a third of the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * Finds a Chromium to test with: `CHROME_PATH`, Playwright's own, then the system's.
 *
 * @returns the path of the program, or `undefined`
 */
export function findBrowser(): string | undefined {
  const own = [process.env.CHROME_PATH, chromium.executablePath()];
  return [...own, ...placesOnPath(NAMES), ...PLACES].find((place) => place && isProgram(place));
}

/**
 * Finds a browser or installs one, with the system's package manager or else by Playwright's download.
 *
 * @throws Error that says what was tried and what to do
 */
export function findOrInstallBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  console.log('No Chromium or Chrome was found.');
  const ways = [
    () => installProgram({ debian: 'chromium-headless-shell', other: 'chromium' }),
    () => installProgram({ debian: 'chromium', other: 'chromium' }),
    () => runs(['npx', 'playwright', 'install', 'chromium']),
  ];
  for (const install of ways) {
    const installed = install() ? findBrowser() : undefined;
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome, and none was found or could be installed. ' +
      'Install one, or set CHROME_PATH to the program.',
  );
}
