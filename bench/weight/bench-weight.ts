import { chromium } from 'playwright';
import { BROWSER_ARGS, findOrInstallBrowser } from '../../tools/find-browser';
import { freePort } from '../../tools/free-port';
import { startNode } from '../../tools/node-program';
import { benchFolder } from '../archive';
import { makeBuiltCopy } from '../built-copy';
import { markdownTable } from '../table';
import { loadPage, type PageWeight, serveFolder } from './load-page';
import { ADDRESS, makeAstro, makeEleventy, type PlainSite, readText } from './plain-sites';

const ARTICLE = 'content/articles/kosovo-bosnia-nato-membership.mdx';

/**
 * Compares what a reader's browser fetches for one article on this site, and for a plain page with the
 * same text made with Astro and with Eleventy. Prints a table.
 */
export async function benchWeight(): Promise<void> {
  const text = readText(ARTICLE);
  const copy = await makeBuiltCopy(benchFolder());
  const port = await freePort();
  const ours = startNode(['tools/run.mjs', 'server/start.ts'], {
    cwd: copy.folder,
    env: { ...process.env, HOST: '127.0.0.1', PORT: String(port) },
  });
  const browser = await chromium.launch({
    executablePath: findOrInstallBrowser(),
    args: BROWSER_ARGS,
  });
  const plain: PlainSite[] = [];
  try {
    plain.push(makeAstro(benchFolder(), text), makeEleventy(benchFolder(), text));
    const rows = [row('Standfirst', await loadPage(browser, await ready(port)))];
    for (const { name, root } of plain) {
      const { origin, stop } = await serveFolder(root);
      rows.push(row(name, await loadPage(browser, origin + ADDRESS)));
      stop();
    }
    console.log(`\nBytes by brotli, quality 11\n\n${markdownTable(HEAD, rows)}`);
  } finally {
    await browser.close();
    await ours.stop();
    for (const site of plain) site.remove();
    copy.remove();
  }
}

const HEAD = ['', 'HTML', 'CSS', 'JS', 'all text', 'fonts', 'requests'];

function row(name: string, { html, css, js, other, requests }: PageWeight): string[] {
  const figures = [html, css, js, html + css + js, other, requests];
  return [name, ...figures.map((figure) => figure.toLocaleString('en'))];
}

/** The address of the article on our server, once that answers. */
async function ready(port: number): Promise<string> {
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${origin}/health/ready`).catch(() => undefined);
    if (answer?.ok) return origin + ADDRESS.slice(0, -1);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server did not answer');
}
