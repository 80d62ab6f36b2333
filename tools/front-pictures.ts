/**
 * Takes the pictures in docs/front-page.md, which show a made-up paper:
 *
 *     node tools/run.mjs tools/front-pictures.ts
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from 'playwright';
import sharp from 'sharp';
import { now } from '@/lib/clock';
import { BROWSER_ARGS, findOrInstallBrowser } from './find-browser';
import { freePort } from './free-port';
import { writePaper } from './front-pictures/paper';
import { startNode } from './node-program';

const FOLDER = 'docs/front';

/** The first page of the development server takes as long as compiling its code. */
const PATIENCE_MS = 300_000;

/** The ranks that the page explains, each by the selector of its content. */
const RANKS = [
  '.front-lead',
  '.front-second',
  'main > .front-row',
  '.front-sections',
  'section:has(> .front-rows:not(.front-stubs))',
  'section:has(> .front-stubs)',
];

const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-front-'));
writePaper(path.join(folder, 'content'), now());
const port = await freePort();
const desk = startNode(['tools/run.mjs', 'server/dev.ts'], {
  cwd: process.cwd(),
  env: {
    ...process.env,
    PORT: String(port),
    CONTENT_DIR: path.join(folder, 'content'),
    INDEX_FILE: path.join(folder, 'index.db'),
  },
});
try {
  await takePictures(`http://localhost:${port}/`);
} finally {
  await desk.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function takePictures(url: string): Promise<void> {
  await firstAnswer(url);
  const browser = await chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: BROWSER_ARGS,
  });
  const wide = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await visit(wide, url);
  await save(wide, 'desk', { width: 1440, height: 900 });
  await wide.getByRole('button', { name: 'See it as readers do' }).click();
  await wide.getByText('As readers see it.').waitFor();
  await visit(wide, url);
  // The picture shows what readers see.
  await wide.locator('body > aside').evaluateAll((all) => all.map((aside) => aside.remove()));
  for (const [at, rank] of RANKS.entries()) await number(wide, rank, at + 1);
  await save(wide, 'ranks');
  const phone = await browser.newContext({
    viewport: { width: 360, height: 1100 },
    deviceScaleFactor: 2,
  });
  const small = await phone.newPage();
  await visit(small, url);
  await small.getByRole('button', { name: 'See it as readers do' }).click();
  await visit(small, url);
  await small.locator('body > aside').evaluateAll((all) => all.map((aside) => aside.remove()));
  await save(small, 'phone', { width: 360, height: 1100 });
  await browser.close();
}

async function firstAnswer(url: string): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  while (performance.now() < end && !desk.hasEnded()) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(500);
  }
  throw new Error(`npm run dev did not answer:\n${desk.tail()}`);
}

/** Visits a page twice, because fonts are optional and the first visit may be shown without them. */
async function visit(page: Page, url: string): Promise<void> {
  for (let time = 0; time < 2; time++) await page.goto(url, { waitUntil: 'load' });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** Writes a number at the beginning of a rank. */
async function number(page: Page, rank: string, written: number): Promise<void> {
  await page.locator(rank).evaluate((element, text) => {
    const box = element.getBoundingClientRect();
    const sign = document.createElement('b');
    sign.textContent = String(text);
    Object.assign(sign.style, {
      position: 'absolute',
      top: `${box.top + window.scrollY}px`,
      left: `${box.left - 4}px`,
      width: '30px',
      translate: '-100% 0',
      borderRadius: '50%',
      background: '#1d4f8c',
      color: '#fff',
      font: '600 17px/30px sans-serif',
      textAlign: 'center',
    });
    document.body.append(sign);
  }, written);
}

async function save(
  page: Page,
  name: string,
  part?: { width: number; height: number },
): Promise<void> {
  const clip = part && { x: 0, y: 0, ...part };
  const png = await page.screenshot(clip ? { clip } : { fullPage: true });
  const file = path.join(FOLDER, `${name}.webp`);
  const { size } = await sharp(png)
    .webp({ quality: 70, effort: 6, smartSubsample: true })
    .toFile(file);
  console.log(`${file}: ${Math.ceil(size / 1024)} KB`);
}
