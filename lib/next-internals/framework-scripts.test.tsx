import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PassThrough } from 'node:stream';
import { text } from 'node:stream/consumers';
import vm from 'node:vm';
import { Suspense, use } from 'react';
import { renderToPipeableStream } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { sourceElements } from '@/lib/html/source-elements';
import { isFrameworkScript } from './framework-scripts';
import { hasReactInstructions, isPlacedByReact, REACT_ELEMENTS } from './react-instructions';

const require = createRequire(import.meta.url);

/** The React that Next has a copy of, and the one that we have. */
const REACTS = {
  'next/dist/compiled': 'next/dist/compiled/react-dom/cjs/react-dom-server.node.production.js',
  'react-dom': './node_modules/react-dom/cjs/react-dom-server.node.production.js',
};

for (const [name, file] of Object.entries(REACTS)) {
  describe(`the React of ${name}`, () => {
    const source = readFileSync(name === 'react-dom' ? file : require.resolve(file), 'utf8');

    test('defines the functions that it calls as we know them', () => {
      const found = [...source.matchAll(/'(?:[^'\\\n]|\\.)*'/g)]
        .map(([literal]) => vm.runInNewContext(literal) as string)
        .filter((script) => /^\$R[A-Z]=/.test(script))
        .map((script) => script.replace(/\$R[A-Z]\("$/, ''));
      expect(found.length).toBeGreaterThan(5);
      for (const script of found) {
        const known = `[${script.length}, '${createHash('sha256').update(script).digest('hex')}']`;
        expect(isFrameworkScript(script), `DEFINITIONS lacks ${known}`).toBe(true);
      }
    });

    test('names boundaries, holes and segments as we know them', () => {
      for (const part of ['"P:"', '"S:"', '"B:"', `'<template id="'`, `'<div hidden id="'`]) {
        expect(source).toContain(part);
      }
      expect(source).toContain('requestAnimationFrame(function(){$RT=performance.now()});');
    });
  });
}

test('a page whose parts came out of order is recognised, and so is each script in it', async () => {
  const html = await renderOutOfOrder();
  expect(html).toContain('Late words');
  const elements = sourceElements(html, ['script', ...REACT_ELEMENTS]);
  const placed = elements.filter(({ name, attributes }) => isPlacedByReact(name, attributes));
  expect(placed.map(({ name }) => name)).toEqual(expect.arrayContaining(['template', 'div']));
  const scripts = elements.filter(({ name }) => name === 'script').map((script) => script.text);
  expect(scripts.filter(hasReactInstructions).length).toBeGreaterThan(0);
  for (const script of scripts) expect(isFrameworkScript(script), script).toBe(true);
});

function Late({ words }: { words: Promise<string> }) {
  return <p>{use(words)}</p>;
}

function Failed(): never {
  throw new Error('on purpose');
}

/** A page with a part that comes when the rest has gone out, and one that fails. */
async function renderOutOfOrder(): Promise<string> {
  let tell = (_: string): void => undefined;
  const words = new Promise<string>((resolve) => {
    tell = resolve;
  });
  const stream = await new Promise<PassThrough>((resolve, reject) => {
    const page = (
      <html lang="en">
        <body>
          <Suspense fallback="Wait">
            <Late words={words} />
          </Suspense>
          <Suspense fallback="Wait">
            <Failed />
          </Suspense>
        </body>
      </html>
    );
    const { pipe } = renderToPipeableStream(page, {
      onShellReady: () => resolve(pipe(new PassThrough())),
      onShellError: reject,
      onError: () => 'digest',
    });
  });
  tell('Late words');
  return text(stream);
}

test('Next’s flight data is recognised, whatever is in it', async () => {
  const {
    createInlinedDataReadableStream,
  } = require('next/dist/server/app-render/use-flight-response.js');
  const data = ['1:"$RC( <script>alert(1)</script> \u2028"\n', '2:"</script>"\n'];
  for (const formState of [null, { a: '<b>' }]) {
    const flight = new ReadableStream({
      start(controller) {
        for (const part of data) controller.enqueue(new TextEncoder().encode(part));
        controller.close();
      },
    });
    const html = await text(createInlinedDataReadableStream(flight, undefined, formState));
    const scripts = sourceElements(html, ['script']);
    expect(scripts.length).toBeGreaterThanOrEqual(2);
    for (const script of scripts) expect(isFrameworkScript(script.text), script.text).toBe(true);
  }
});

test('Next’s script that moves icons is recognised', async () => {
  const file = 'next/dist/server/app-render/metadata-insertion/create-server-inserted-metadata.js';
  const html = await require(file).createServerInsertedMetadata()();
  const [script] = sourceElements(html, ['script']);
  expect(isFrameworkScript(script?.text ?? '')).toBe(true);
});

test('Next’s list of chunks is recognised', () => {
  const { getTurbopackChunkGroupBootstrap } = require('next/dist/server/get-page-files.js');
  const lists = {
    '/a': [{ otherChunks: ['static/chunks/a.js'] }],
    '/b': { runtimeModuleIds: [1] },
  };
  const script = getTurbopackChunkGroupBootstrap(lists, 'TURBOPACK', ['/a', '/b']);
  expect(script).toContain('\n');
  expect(isFrameworkScript(script)).toBe(true);
});
