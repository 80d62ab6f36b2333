import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listen } from '@/server/listen';

/** npm has fifteen seconds before the install gives up, and starts slowly on a busy machine. */
const PATIENCE = { timeout: 240_000 };

const INSTALL = path.resolve('tools/install.mjs');

let folder: string;
let registry: Server;
let asked: (string | undefined)[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-install-'));
  asked = [];
  // As behind a firewall that drops packets: a connection is made, but nothing ever arrives.
  registry = createServer(({ url }) => void asked.push(url));
});

afterEach(() => {
  registry.closeAllConnections();
  registry.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a registry that accepts connections and never answers', PATIENCE, async () => {
  const dependencies = { yaml: '2.8.1' };
  const common = { name: 'paper', version: '1.0.0' };
  write('package.json', { ...common, dependencies, engines: { node: '>=20.9' } });
  write('package-lock.json', {
    ...common,
    lockfileVersion: 3,
    packages: { '': { ...common, dependencies }, 'node_modules/yaml': { version: '2.8.1' } },
  });
  const port = await listen(registry, 0, '127.0.0.1');

  const { code, stderr } = await install(`http://127.0.0.1:${port}/`);
  expect(stderr).toMatch(/^The package registry has not answered for 15 seconds[^\n]*\n$/);
  expect(code).toBe(1);
  expect(asked).toContain('/yaml');
});

function write(file: string, json: object): void {
  writeFileSync(path.join(folder, file), JSON.stringify(json));
}

function install(address: string): Promise<{ code: number | null; stderr: string }> {
  const child = spawn(process.execPath, [INSTALL], {
    cwd: folder,
    env: {
      NODE_ENV: 'test',
      PATH: process.env.PATH,
      HOME: folder,
      npm_config_registry: address,
      npm_config_cache: path.join(folder, 'cache'),
    },
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, stderr })));
}
