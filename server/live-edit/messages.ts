/** Where the channel is, and the script that pages open it with. */
export const CHANNEL_PATH = '/-live/channel';
export const SCRIPT_PATH = '/-live/client.js';

/** The attribute of the script that says what the site was like when the page was made. */
export const VERSION_ATTRIBUTE = 'data-version';

/** What a page is told: itself anew, or only that it must be loaded. */
export interface PageMessage {
  version: string;
  html?: string;
}
