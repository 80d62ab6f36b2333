import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What nginx serves: compressed files, or the answers of another server. */
export type Source = { root: string } | { upstream: string };

/** Headers that nginx writes itself, or whose value differs with each answer. */
const NOT_COPIED = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'server-timing',
  'transfer-encoding',
  'x-request-id',
]);

/** Headers that our server also sends with a 304. */
export const SAID_AGAIN: ReadonlySet<string> = new Set([
  'cache-control',
  'etag',
  'server-timing',
  'vary',
  'x-request-id',
]);

/** The same fields as our own log line, buffered before they are written, as ours are. */
const LOG = `
  log_format line escape=json '{"level":30,"time":$msec,"pid":$pid,"id":"$request_id","method":"$request_method","url":"$request_uri","status":$status,"bytes":$body_bytes_sent,"ms":$request_time,"cache":"nginx","msg":"request"}';
  access_log access.log line buffer=64k flush=500ms;`;

/**
 * Writes the configuration of an nginx with one worker that sends what our server sends.
 *
 * @param folder an existing folder for it, its log and its cache
 * @param headers the headers of one of our answers
 * @returns the arguments that start it
 */
export function configureNginx(
  folder: string,
  port: number,
  source: Source,
  headers: Readonly<Record<string, string>>,
): string[] {
  mkdirSync(path.join(folder, 'cache'), { recursive: true });
  const file = path.join(folder, 'nginx.conf');
  writeFileSync(
    file,
    `user root;
worker_processes 1;
pid nginx.pid;
error_log error.log;
events { worker_connections 1024; }
http {
  sendfile on;
  tcp_nopush on;
  server_tokens off;
  keepalive_timeout 75s;
  keepalive_requests 100000000;
  default_type 'text/html; charset=utf-8';
  ${LOG}
  ${'root' in source ? staticServer(port, source.root, headers) : proxyServer(port, source.upstream)}
}
`,
  );
  return ['-p', folder, '-c', file, '-e', path.join(folder, 'error.log'), '-g', 'daemon off;'];
}

/** `nginx/1.22.1` */
export function nginxVersion(): string {
  const { stderr } = spawnSync('nginx', ['-v'], { encoding: 'utf8' });
  return /nginx\/\S+/.exec(stderr ?? '')?.[0] ?? 'nginx';
}

function staticServer(
  port: number,
  root: string,
  headers: Readonly<Record<string, string>>,
): string {
  const copied = Object.entries(headers).filter(([name]) => !NOT_COPIED.has(name));
  const variable = (name: string) =>
    SAID_AGAIN.has(name) ? '' : `$whole_${name.replaceAll('-', '_')}`;
  // A header with an empty value is not sent.
  const maps = copied
    .filter(([name]) => variable(name))
    .map(([name, value]) => `map $status ${variable(name)} { 304 ''; default ${quoted(value)}; }`);
  const added = copied.map(
    ([name, value]) => `add_header ${name} ${variable(name) || quoted(value)};`,
  );
  return `${maps.join('\n  ')}
  open_file_cache max=20000 inactive=10m;
  server {
    listen 127.0.0.1:${port} backlog=1024;
    root ${root};
    gzip_static always;
    add_header Last-Modified '';
    ${added.join('\n    ')}
    add_header X-Request-Id $request_id;
    add_header Server-Timing 'cache;desc="hit"';
  }`;
}

/** A cache that sends old answers while it fetches new ones, and that revalidates instead of fetching again. */
function proxyServer(port: number, upstream: string): string {
  return `proxy_cache_path cache levels=1:2 keys_zone=pages:32m max_size=2g inactive=1d use_temp_path=off;
  upstream behind { server ${upstream}; keepalive 16; }
  server {
    listen 127.0.0.1:${port} backlog=1024;
    location / {
      proxy_pass http://behind;
      proxy_http_version 1.1;
      proxy_set_header Connection '';
      proxy_set_header X-Request-Id $request_id;
      proxy_cache pages;
      proxy_cache_lock on;
      proxy_cache_revalidate on;
      proxy_cache_background_update on;
      proxy_cache_use_stale updating error timeout http_500 http_502 http_503 http_504;
      proxy_hide_header X-Request-Id;
      add_header X-Request-Id $request_id;
    }
  }`;
}

function quoted(value: string): string {
  return `"${value.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
