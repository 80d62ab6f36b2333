import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { Agent, request } from 'node:https';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { freePort } from '@/tools/free-port';
import { isInstalled } from '@/tools/programs';

const KEY = 'Zq3x-dQ0_8hYb1nTzVfLr5mWcEaSgKpJuIo7RtXyB4U';

const PATIENT = { timeout: 20_000, interval: 50 };

/** What nginx listens on, where it logs, and what stands behind it. */
interface Running {
  folder: string;
  plainPort: number;
  tlsPort: number;
  nginx: ChildProcess;
  behind: Server;
  /** What the server behind was asked. */
  asked: { url: string; headers: IncomingHttpHeaders }[];
}

let running: Running | undefined;

function site(): Running {
  if (!running) throw new Error('nginx does not run');
  return running;
}

/**
 * Everything but addresses, paths and the two rates is as it is shipped: a busy machine may ask less than 50 times a
 * second, and would never be refused.
 */
function adapt(shipped: string, folder: string, ports: Record<string, number>): string {
  const { plain, tls, behind, nobody } = ports;
  const adapted = shipped
    .replaceAll(/^ *listen \[::\].*$/gm, '')
    .replace('listen 80;', `listen 127.0.0.1:${plain};`)
    .replace('listen 443 ssl http2;', `listen 127.0.0.1:${tls} ssl http2;`)
    .replace('rate=50r/s', 'rate=2r/s')
    .replace('rate=5r/s', 'rate=1r/s')
    // Of the two servers one is away, as nearly always.
    .replace('server 127.0.0.1:3000 ', `server 127.0.0.1:${behind} `)
    .replace('server 127.0.0.1:3001 ', `server 127.0.0.1:${nobody} `)
    .replaceAll('/etc/letsencrypt/live/example.org', folder)
    .replaceAll('/var/log/nginx', folder);
  return `worker_processes 1;
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join('\n')}
${adapted}
}
`;
}

async function start(): Promise<Running> {
  const folder = mkdtempSync(path.join(tmpdir(), 'standfirst-nginx-'));
  const asked: Running['asked'] = [];
  const behind = createServer(({ url = '', headers }, response) => {
    asked.push({ url, headers });
    response.end('page');
  });
  await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve));
  const [plainPort, tlsPort] = [await freePort(), await freePort()];
  const ports = {
    plain: plainPort,
    tls: tlsPort,
    behind: (behind.address() as AddressInfo).port,
    nobody: await freePort(),
  };
  // biome-ignore format: one command
  const made = spawnSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=example.org', '-keyout', `${folder}/privkey.pem`, '-out', `${folder}/fullchain.pem`]);
  if (made.status !== 0) throw new Error(String(made.stderr));
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(file, adapt(readFileSync('deploy/nginx.conf', 'utf8'), folder, ports));
  const nginx = spawn(
    'nginx',
    ['-p', folder, '-c', file, '-e', `${folder}/error.log`, '-g', 'daemon off;'],
    {
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  const listens = () =>
    new Promise<void>((resolve, reject) => {
      const socket = connect(tlsPort, '127.0.0.1', () => {
        socket.destroy();
        resolve();
      });
      socket.on('error', reject);
    });
  await vi.waitFor(listens, PATIENT);
  return { folder, plainPort, tlsPort, nginx, behind, asked };
}

/** Few connections, each for many requests: to begin one takes a busy machine longer than all else. */
const agent = new Agent({ keepAlive: true, maxSockets: 20 });

/** Asks over TLS. @returns the status */
function ask(url: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const asking = request(
      {
        host: '127.0.0.1',
        port: site().tlsPort,
        path: url,
        headers: { host: 'example.org', ...headers },
        rejectUnauthorized: false,
        agent,
      },
      (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      },
    );
    asking.on('error', reject).end();
  });
}

/** All that nginx has written. */
function logs(): string {
  const files = readdirSync(site().folder).filter((name) => name.endsWith('.log'));
  return files.map((name) => readFileSync(path.join(site().folder, name), 'utf8')).join('\n');
}

test('as shipped, nginx.conf needs only folders that the nginx package makes', () => {
  const active = readFileSync('deploy/nginx.conf', 'utf8').replace(/^\s*#.*$/gm, '');
  const folders = [...active.matchAll(/\s(\/(?:var|etc|srv|opt)[^\s;]*)\//g)].map(
    ([, folder]) => folder,
  );
  expect(new Set(folders)).toEqual(
    new Set(['/var/log/nginx', '/etc/letsencrypt/live/example.org']),
  );
});

const isPossible = isInstalled('nginx') && isInstalled('openssl');
if (!isPossible)
  process.stderr.write('nginx or openssl is not installed: deploy/nginx.conf is not tested.\n');

describe.skipIf(!isPossible)(
  'the nginx of the distribution, with the file as it is shipped',
  () => {
    beforeAll(async () => {
      running = await start();
    });

    afterAll(async () => {
      if (!running) return;
      const { nginx, behind, folder } = running;
      const ended = new Promise((resolve) => nginx.once('exit', resolve));
      agent.destroy();
      nginx.kill('SIGTERM');
      await ended;
      behind.close().closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    });

    test('a page is passed on, with the headers that our server needs', async () => {
      expect(await ask('/articles/a?b=c', { 'x-forwarded-for': '192.0.2.1' })).toBe(200);
      expect(site().asked.at(-1)?.url).toBe('/articles/a?b=c');
      expect(site().asked.at(-1)?.headers).toMatchObject({
        host: 'example.org',
        'x-forwarded-for': '127.0.0.1',
        'x-forwarded-proto': 'https',
        'x-request-id': expect.stringMatching(/^[\da-f]{32}$/),
      });
    });

    test('no log has the key of a preview, however it was sent and whatever went wrong', async () => {
      const query = `until=1764200000&key=${KEY}`;
      const urls = [
        `/preview/a?${query}`,
        `/preview/a/?${query}`,
        `//preview/a?${query}`,
        `/PREVIEW/a?${query}`,
        `/%70review/a?${query}`,
        `/preview/a%3F${query}`,
        `/preview/a&${query}`,
        `/articles/a?${query}`,
        `/articles/a&${query}`,
        `/search?q=${encodeURIComponent(`/preview/a?${query}`)}`,
      ];
      for (const url of urls) expect(await ask(url), url).toBe(200);
      expect(await ask('/about', { referer: `https://example.org/preview/a?${query}` })).toBe(200);
      const plain = await fetch(`http://127.0.0.1:${site().plainPort}/preview/a?${query}`, {
        redirect: 'manual',
      });
      expect(plain.status).toBe(308);
      // What nginx itself refuses, of which it writes to the log of errors.
      const refused = await Promise.all(Array.from({ length: 300 }, () => ask(urls[0] ?? '')));
      expect(refused).toContain(429);
      await vi.waitFor(() => expect(logs()).toMatch(/GET \/preview\/\.\.\. 429/), PATIENT);
      expect(logs()).toContain('GET /about 200');
      expect(logs()).not.toContain(KEY.slice(0, 12));
    });

    test('nginx also accepts the file with the lines that cache pages', () => {
      const { folder, plainPort, tlsPort } = site();
      const shipped = readFileSync('deploy/nginx.conf', 'utf8');
      const keeping = shipped
        .replace(/^( *)# +(proxy_cache|add_header X-Cache|max_size)/gm, '$1$2')
        .replaceAll('/var/cache/nginx', folder);
      expect(keeping.match(/^ *proxy_cache/gm)?.length).toBeGreaterThan(5);
      const file = path.join(folder, 'keeping.conf');
      writeFileSync(
        file,
        adapt(keeping, folder, { plain: plainPort, tls: tlsPort, behind: 1, nobody: 2 }),
      );
      const { status, stderr } = spawnSync('nginx', ['-t', '-c', file], { encoding: 'utf8' });
      expect(stderr).toContain('syntax is ok');
      expect(status).toBe(0);
    });

    test('no client gets hundreds of pages per second, whether they exist or not', async () => {
      // Until what was refused before is forgotten, they all are too many.
      await vi.waitFor(async () => {
        const statuses = await Promise.all(
          Array.from({ length: 600 }, (_, number) => ask(`/not/there-${number}`)),
        );
        expect(new Set(statuses)).toEqual(new Set([200, 429]));
      }, PATIENT);
    });

    test('no client searches twenty times at once for long, while pages are still sent', async () => {
      // Until what was asked before is forgotten, they all are too many.
      await vi.waitFor(async () => {
        const statuses = await Promise.all(Array.from({ length: 60 }, () => ask('/search?q=a')));
        expect(new Set(statuses)).toEqual(new Set([200, 429]));
      }, PATIENT);
      await vi.waitFor(async () => expect(await ask('/')).toBe(200), PATIENT);
    });
  },
);
