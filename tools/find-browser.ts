import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright';

/** Flags that keep a browser in a closed network quiet, and let it run as root. */
export const BROWSER_ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

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
  const onPath = (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => NAMES.map((name) => path.join(folder, name)));
  return [...own, ...onPath, ...PLACES].find((place) => place && isProgram(place));
}

/**
 * Finds a browser or installs one: by the system's package manager, else Playwright's download.
 *
 * @throws Error that says what was tried and what to do
 */
export function findOrInstallBrowser(): string {
  const found = findBrowser();
  if (found) return found;
  for (const { name, steps } of installers()) {
    console.log(`No Chromium or Chrome was found: installing one with ${name} …`);
    const done = steps.every(([command, ...args]) => {
      const { status } = spawnSync(command, args, { stdio: 'inherit', timeout: 300_000 });
      return status === 0;
    });
    const installed = done ? findBrowser() : undefined;
    if (installed) return installed;
  }
  throw new Error(
    'The browser tests need Chromium or Chrome, and none was found or could be installed. ' +
      'Install one, or set CHROME_PATH to the program.',
  );
}

type Step = [command: string, ...args: string[]];

function installers(): { name: string; steps: Step[] }[] {
  const root = process.getuid?.() === 0;
  const asRoot = (...step: Step): Step => (root ? step : ['sudo', '-n', ...step]);
  const managers: { name: string; steps: Step[] }[] = [
    {
      name: 'apt-get',
      steps: [
        asRoot('apt-get', 'update', '-qq'),
        asRoot('apt-get', 'install', '-y', '-qq', 'chromium'),
      ],
    },
    { name: 'dnf', steps: [asRoot('dnf', 'install', '-y', 'chromium')] },
    { name: 'apk', steps: [asRoot('apk', 'add', 'chromium')] },
    { name: 'pacman', steps: [asRoot('pacman', '-S', '--noconfirm', 'chromium')] },
  ];
  const present = managers.filter(({ name }) =>
    (process.env.PATH ?? '')
      .split(path.delimiter)
      .some((folder) => isProgram(path.join(folder, name))),
  );
  return [
    ...present,
    { name: 'Playwright', steps: [['npx', 'playwright', 'install', 'chromium']] },
  ];
}

function isProgram(place: string): boolean {
  if (!existsSync(place)) return false;
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
