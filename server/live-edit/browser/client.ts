/**
 * The script of live edit, in every page of `npm run dev` and in no other. It keeps a channel to the
 * server open, and replaces the page that is shown with what comes through it.
 */
import { CHANNEL_PATH, type PageMessage, SCRIPT_PATH, VERSION_ATTRIBUTE } from '../messages';
import { morphBody, morphPage } from './morph-page';
import { showChanges } from './show-changes';

/** A lost channel is reopened after this long, in milliseconds. */
const RETRY_MS = 500;

const script = document.querySelector(`script[src="${SCRIPT_PATH}"]`);
let version = script?.getAttribute(VERSION_ATTRIBUTE) ?? '';

open();

function open(): void {
  const url = new URL(CHANNEL_PATH, location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  const channel = new WebSocket(url);
  channel.addEventListener('open', () => {
    channel.send(JSON.stringify({ address: location.pathname + location.search, version }));
  });
  channel.addEventListener('message', ({ data }) => take(JSON.parse(data)));
  channel.addEventListener('close', () => setTimeout(open, RETRY_MS));
}

function take(message: PageMessage): void {
  switch (message.is) {
    case 'quick':
      if (message.title !== undefined) document.title = message.title;
      showChanges(morphBody(message.body));
      break;
    case 'whole':
      version = message.version;
      showChanges(morphPage(message.html));
      break;
    case 'load':
      location.reload();
  }
}
