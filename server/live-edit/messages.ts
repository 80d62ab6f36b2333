/** Where the channel is, and the script that pages open it with. */
export const CHANNEL_PATH = '/-live/channel';
export const SCRIPT_PATH = '/-live/client.js';

/** Where the switch between the desk's view and that of readers leads, and the element that it is. */
export const VIEW_PATH = '/-live/view';
export const VIEW_ELEMENT = 'desk-view';

/** The attribute of the script that says what the site was like when the page was made. */
export const VERSION_ATTRIBUTE = 'data-version';

/** What a page is told. */
export type PageMessage =
  /** What it shows now, made quickly: without the head of the document, which follows. */
  | { is: 'quick'; body: string; title: string | undefined }
  /** The whole page again, as it is at a version. */
  | { is: 'whole'; version: string; html: string }
  /** It has to be loaded. */
  | { is: 'load' };
