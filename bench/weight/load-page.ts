import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Browser, Response } from 'playwright';

/** What a browser fetched to show a page. Sizes are in bytes; text is compressed by brotli at its highest level. */
export interface PageWeight {
  requests: number;
  html: number;
  css: number;
  js: number;
  /** Fonts and pictures, as they are. */
  other: number;
}

/** Loads a page in a real browser with an empty cache. */
export async function loadPage(browser: Browser, url: string): Promise<PageWeight> {
  const page = await browser.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.goto(url, { waitUntil: 'networkidle' });
  const weight = { requests: responses.length, html: 0, css: 0, js: 0, other: 0 };
  for (const response of responses) {
    if (response.status() !== 200) throw new Error(`${response.url()}: ${response.status()}`);
    const body = await response.body();
    const kind = kindOf(response);
    weight[kind] += kind === 'other' ? body.length : compressed(body);
  }
  await page.close();
  return weight;
}

function kindOf(response: Response): 'html' | 'css' | 'js' | 'other' {
  switch (response.request().resourceType()) {
    case 'document':
      return 'html';
    case 'stylesheet':
      return 'css';
    case 'script':
      return 'js';
    default:
      return 'other';
  }
}

function compressed(body: Buffer): number {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return brotliCompressSync(body, { params }).length;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
};

/** Serves a folder as any static host would; an address may also be that of a folder. */
export function serveFolder(root: string): Promise<{ origin: string; stop: () => void }> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const asked = path.join(root, pathname);
    const isFolder = statSync(asked, { throwIfNoEntry: false })?.isDirectory();
    const file = isFolder ? path.join(asked, 'index.html') : asked;
    try {
      const body = readFileSync(file);
      const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
      response.writeHead(200, { 'Content-Type': type }).end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      resolve({ origin: `http://127.0.0.1:${port}`, stop: () => server.close() });
    });
  });
}
