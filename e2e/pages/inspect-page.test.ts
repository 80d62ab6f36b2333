import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'playwright/test';
import { inspectPage } from '../support/inspect-page';

const FAULTY = `<!doctype html><html><head><title>Faulty</title></head><body>
<style>@media (prefers-color-scheme: dark) { p { color: #eee } }</style>
<h1>One</h1><h1>Two</h1>
<p>Pale in the dark</p>
<div style="width: 3000px">Wide</div>
<img src="/missing.png">
<script>
console.warn('planted message');
setTimeout(() => { throw new Error('planted error'); });
fetch('http://127.0.0.1:9/').catch(() => {});
requestAnimationFrame(() => requestAnimationFrame(() => {
  document.body.prepend(Object.assign(document.createElement('div'), { style: 'height: 300px' }));
}));
</script></body></html>`;

test('the inspection finds every fault that was planted in a page', async ({ page }) => {
  const server = createServer((request, response) => {
    const found = request.url === '/';
    response.writeHead(found ? 200 : 404, { 'Content-Type': 'text/html' });
    response.end(found ? FAULTY : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const faults = (await inspectPage(page, `http://127.0.0.1:${port}/`, 201)).join('\n');
  server.close();

  expect(faults).toContain('status 200, not 201');
  expect(faults).toContain('console warning: planted message');
  expect(faults).toContain('page error: planted error');
  expect(faults).toContain('request to another host: http://127.0.0.1:9/');
  expect(faults).toContain('request failed: http://127.0.0.1:9/');
  expect(faults).toMatch(/status 404: .*missing\.png/);
  expect(faults).toMatch(/the layout moved by 0\.\d/);
  expect(faults).toMatch(/scrolls sideways: 3\d{3} px/);
  expect(faults).toContain('2 headings of level 1');
  expect(faults).toContain('axe image-alt');
  expect(faults).toMatch(/^in the dark: axe color-contrast: p$/m);
  expect(faults).not.toMatch(/^axe color-contrast/m);
  expect(faults).toContain('axe html-has-lang');
});
