import { isReactScript } from './react-instructions';

/*
 * Relied upon: the inline scripts that Next and React write into a page, and no others. Next's are the
 * beginning and the parts of its flight data (`use-flight-response.js`), a line that moves icons into the
 * head (`create-server-inserted-metadata.js`), and the list of chunks to load (`get-page-files.js`).
 */

/** Flight data: nothing but JSON is handed over. */
const FLIGHT_CALL = /^(?:\(self\.__next_f=self\.__next_f\|\|\[\]\)|self\.__next_f)\.push\((.*)\)$/s;

/** After the beginning, in the same script, comes the state of a form, where there is one. */
const FORM_STATE = /^\(self\.__next_f=self\.__next_f\|\|\[\]\)\.push\(\[0\]\);(self\..*)$/s;

const ICONS = `document.querySelectorAll('body link[rel="icon"], body link[rel="apple-touch-icon"]').forEach(el => document.head.appendChild(el))`;

const CHUNKS = /^\(globalThis\[("\w+")\] \|\| \(globalThis\[("\w+")\] = \[\]\)\)\.push\((.*)\);$/s;

/**
 * Whether the text of an inline script is one that Next or React wrote: what it runs is theirs to the
 * letter, and what it is given is JSON. A script that somebody else has brought into a page is not one.
 */
export function isFrameworkScript(text: string): boolean {
  return text === ICONS || isFlightData(text) || isChunkList(text) || isReactScript(text);
}

function isFlightData(text: string): boolean {
  const formState = FORM_STATE.exec(text)?.[1];
  return Array.isArray(parsed(FLIGHT_CALL.exec(formState ?? text)?.[1]));
}

function isChunkList(text: string): boolean {
  return text.split('\n').every((line) => {
    const [, name, sameName, list] = CHUNKS.exec(line) ?? [];
    return name === sameName && parsed(list) !== undefined;
  });
}

/** @returns `undefined` when it is not JSON */
function parsed(json: string | undefined): unknown {
  try {
    return JSON.parse(json ?? '');
  } catch {
    return undefined;
  }
}
