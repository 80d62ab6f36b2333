/**
 * The most that `node:http` can do: it sends the same answer to every request, and keeps, looks up,
 * counts or logs nothing. Its arguments are the port, and a file with the answer (`RawAnswer`, its body
 * in base64).
 */
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { SAID_AGAIN } from './nginx';

const [port, file = ''] = process.argv.slice(2);
const { status, headers, body } = JSON.parse(readFileSync(file, 'utf8'));
const bytes = Buffer.from(body, 'base64');
const names = Object.entries<string>(headers).filter(
  ([name]) => !['date', 'connection', 'keep-alive', 'transfer-encoding'].includes(name),
);
const whole = names.flat();
const unchanged = names.filter(([name]) => SAID_AGAIN.has(name)).flat();

createServer((request, response) => {
  if (request.headers['if-none-match'] === headers.etag) response.writeHead(304, unchanged).end();
  else response.writeHead(status, whole).end(bytes);
}).listen(Number(port), '127.0.0.1');
