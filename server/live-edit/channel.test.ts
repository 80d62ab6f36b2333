import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { Channel } from './channel';
import { CHANNEL_PATH, type PageMessage } from './messages';
import type { QuickPage } from './quick-pages';

let quick: QuickPage | undefined;
let channel: Channel;
let server: Server;
let told: PageMessage[];
let client: WebSocket | undefined;

const page = (body: string, head = 'a head'): QuickPage => ({ body, title: undefined, head });

beforeEach(async () => {
  quick = page('first');
  told = [];
  channel = new Channel({
    quick: async () => quick,
    whole: async () => ({ html: 'whole', isPlain: true }),
  });
  server = createServer();
  server.on('upgrade', (...upgrade) => channel.accept(...upgrade));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  client?.terminate();
  channel.close();
  server.close();
});

/** Opens a page as it was made at a version. */
async function open(version = channel.version): Promise<void> {
  const { port } = server.address() as AddressInfo;
  const opened = new WebSocket(`ws://127.0.0.1:${port}${CHANNEL_PATH}`, {
    origin: `http://127.0.0.1:${port}`,
  });
  client = opened;
  opened.on('message', (message) => told.push(JSON.parse(String(message))));
  await new Promise((resolve) => opened.once('open', resolve));
  opened.send(JSON.stringify({ address: '/', version }));
  await moment();
}

function change(to: QuickPage | undefined): void {
  quick = to;
  channel.changed();
}

const kinds = () => told.map(({ is }) => is);
const moment = (ms = 50) => new Promise((resolve) => setTimeout(resolve, ms));
/** Longer than the whole page is put off. */
const settled = () => moment(400);

test('a page gets its new body, and nothing more if its head is unchanged', async () => {
  await open();
  change(page('second'));
  await vi.waitFor(() => expect(told).toEqual([{ is: 'quick', body: 'second', title: undefined }]));
  await settled();
  expect(kinds()).toEqual(['quick']);
});

test('a page that stays as it is is told so once, and then not again', async () => {
  await open();
  change(page('first'));
  await settled();
  change(page('first'));
  await settled();
  expect(kinds()).toEqual(['quick']);
});

test('a change saved while a page opens reaches it', async () => {
  const { version } = channel;
  // The file is there before its folder's watcher says so.
  quick = page('second');
  await open(version);
  channel.changed();
  await vi.waitFor(() => expect(told).toEqual([{ is: 'quick', body: 'second', title: undefined }]));
});

test('the whole page follows if its head has changed, once there are no more changes', async () => {
  await open();
  change(page('second', 'another head'));
  await moment();
  change(page('third', 'another head'));
  await settled();
  expect(kinds()).toEqual(['quick', 'quick', 'whole']);
});

test('a page that only Next can make is sent whole, and so is the one after it', async () => {
  await open();
  change(undefined);
  await settled();
  change(page('first'));
  await settled();
  expect(kinds()).toEqual(['whole', 'quick', 'whole']);
});

test('a change of the code sends the whole page', async () => {
  await open();
  channel.codeChanged();
  await settled();
  expect(kinds()).toEqual(['quick', 'whole']);
});

test('a page made before a change is sent as a whole', async () => {
  const { version } = channel;
  change(page('second'));
  await open(version);
  await settled();
  expect(kinds()).toEqual(['whole']);
});

test('a change while no page is open leaves the channel as it was', async () => {
  change(page('second'));
  await moment();
  await open();
  change(page('third'));
  await vi.waitFor(() => expect(kinds()).toEqual(['quick']));
});
