import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { BROWSER_ARGS, findOrInstallBrowser } from '../tools/find-browser';
import { benchFolder, machine } from './archive';
import { makeBuiltCopy } from './built-copy';
import { percentile } from './percentile';
import { serve } from './serve';
import { markdownTable } from './table';

/** Not a dependency of the project, because it is as large as all of those together. */
const PACKAGE = 'lighthouse@12.8.2';

const RUNS = 3;

/** Without a graphics card Chromium would paint in software, on the cores that the page is being timed on. */
const NO_GPU = ['--disable-gpu', '--disable-software-rasterizer'];

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** One address of each kind of page. */
const PAGES: readonly [kind: string, address: string][] = [
  ['front page', '/'],
  ['article', '/articles/kosovo-bosnia-nato-membership'],
  ['stub', '/articles/us-expected-to-expand-travel-ban-to-more-than-30-countries'],
  ['topics', '/topics'],
  ['topic', '/topics/nato'],
  ['author', '/authors/newsroom'],
  ['archive', '/archive'],
  ['year', '/archive/2026'],
  ['month', '/archive/2026/11'],
  ['text page', '/about'],
  ['search', '/search?q=kosovo'],
  ['stylebook', '/stylebook'],
];

interface Audit {
  categories: Record<string, { score: number | null; auditRefs: { id: string }[] }>;
  audits: Record<string, { score: number | null; title: string }>;
}

/**
 * Runs Lighthouse on each kind of page, as on a phone with a slow connection, and prints the median of
 * three runs. Everything that costs a point is named.
 *
 * @throws Error when Lighthouse cannot be fetched or fails
 */
export async function benchLighthouse(): Promise<void> {
  const copy = await makeBuiltCopy(benchFolder());
  const folder = mkdtempSync(path.join(benchFolder(), 'lighthouse-'));
  const server = await serve({ cwd: copy.folder, env: process.env });
  try {
    for (const [, address] of PAGES) {
      const { status } = await server.get(address);
      if (status !== 200) throw new Error(`${address} answered ${status}`);
    }
    execFileSync('npm', ['install', '--no-save', '--prefix', folder, PACKAGE], { stdio: 'ignore' });
    const rows = PAGES.map(([kind, address]) => {
      console.error(`${address} …`);
      const audits = Array.from({ length: RUNS }, () => audit(folder, server.origin + address));
      const scores = CATEGORIES.map((category) => {
        if (category === 'seo' && !isForSearchEngines(audits)) return 'noindex';
        return Math.round(
          percentile(
            audits.map((one) => scoreOf(one, category)),
            50,
          ) * 100,
        );
      });
      return [kind, ...scores.map(String)];
    });
    console.log(`\n${machine()}; ${PACKAGE}\n\n${markdownTable(['', ...CATEGORIES], rows)}`);
  } finally {
    await server.stop();
    copy.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

function audit(folder: string, url: string): Audit {
  const report = path.join(folder, 'report.json');
  const args = [
    path.join(folder, 'node_modules/lighthouse/cli/index.js'),
    url,
    '--quiet',
    '--output=json',
    `--output-path=${report}`,
    `--only-categories=${CATEGORIES.join(',')}`,
    `--chrome-flags=--headless=new ${[...BROWSER_ARGS, ...NO_GPU].join(' ')}`,
  ];
  execFileSync(process.execPath, args, {
    env: { ...process.env, CHROME_PATH: findOrInstallBrowser() },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const found: Audit = JSON.parse(readFileSync(report, 'utf8'));
  for (const category of CATEGORIES) {
    if (scoreOf(found, category) === 1) continue;
    for (const { id } of found.categories[category]?.auditRefs ?? []) {
      const { score, title } = found.audits[id] ?? {};
      if (typeof score === 'number' && score < 0.9) console.error(`  ${category}: ${title}`);
    }
  }
  return found;
}

/** Whether a page is meant for search engines. Stubs, very short lists and pages for one reader are not. */
function isForSearchEngines(audits: readonly Audit[]): boolean {
  return audits.every((one) => one.audits['is-crawlable']?.score === 1);
}

function scoreOf({ categories }: Audit, category: string): number {
  return categories[category]?.score ?? 0;
}
