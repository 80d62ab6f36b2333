import { createHash } from 'node:crypto';

/*
 * Relied upon: what react-dom's server renderer writes where parts of a page come out of order. A
 * boundary that is filled later is `<template id="B:0">`, a hole in a segment `<template id="P:0">`, a
 * boundary that failed `<template data-dgst>`, a segment that is placed later a hidden element with the
 * id `S:0`; scripts with calls of `$RC`, `$RS`, `$RR` and `$RX` put them in place.
 */

const HOLE = /^[BP]:[\da-f]+$/;
const SEGMENT = /^S:[\da-f]+$/;

/** The elements that a segment may be (`writeStartSegment` of react-dom). */
const SEGMENT_ELEMENTS = ['div', 'svg', 'math', 'table', 'tbody', 'tr', 'colgroup'];

/** Those by which a document shows that React has left parts of it to its scripts. */
export const REACT_ELEMENTS: readonly string[] = ['template', ...SEGMENT_ELEMENTS];

const INSTRUCTION = /^\$R[A-Z][=(]/;

/** Says when the shell was there, before or instead of instructions. */
const SHELL_TIME = 'requestAnimationFrame(function(){$RT=performance.now()});';

/**
 * The functions that are called: the length of the text of each, and its SHA-256. The longest first: one
 * is the beginning of another.
 */
const DEFINITIONS: readonly (readonly [length: number, sha256: string])[] = [
  [2694, '47779637bcd5a14deca56a4f4366fbb5b623e21643c95898d37ec35298767b1c'],
  [1105, '4304d371463a5ff5bda9b23cbcf5ddb0102806ae578bf32f300315d8511e2699'],
  [829, '7a3c441a297b4368e7168f53d44323873b11a160d3567f2d4695187785c22646'],
  [201, '1c8c044fd61ba420d20d9c528c3c018543fab32c03d2f7db00f6ec8230db3785'],
  [200, 'e53a88761f342a08e20f9b94b73d8e8436b90e51addf7c4957a94ae17504f98a'],
  [193, 'ae43f2863da498ae6e297e928af4b7bb581afa935a8f2f3105606210f5e134c0'],
];

/** Where a call with its arguments may begin. */
const CALL = /\$R[A-Z]\(/g;

/** Whether an element is one that React's scripts would put in place or fill. */
export function isPlacedByReact(name: string, attributes: ReadonlyMap<string, string>): boolean {
  const id = attributes.get('id') ?? '';
  if (name === 'template') return HOLE.test(id) || attributes.has('data-dgst');
  return SEGMENT.test(id) && SEGMENT_ELEMENTS.includes(name);
}

/** Whether a script puts parts of the page in their places. */
export function hasReactInstructions(script: string): boolean {
  return INSTRUCTION.test(withoutShellTime(script));
}

/** Whether a script is all React's: definitions as react-dom writes them, and at most one call, with JSON. */
export function isReactScript(script: string): boolean {
  const rest = withoutDefinitions(withoutShellTime(script));
  return (rest === '' && script !== '') || isCall(rest);
}

function withoutShellTime(script: string): string {
  return script.startsWith(SHELL_TIME) ? script.slice(SHELL_TIME.length) : script;
}

function withoutDefinitions(script: string): string {
  for (const [length, sha256] of DEFINITIONS) {
    if (script.length < length) continue;
    const text = script.slice(0, length);
    if (createHash('sha256').update(text).digest('hex') !== sha256) continue;
    return withoutDefinitions(script.slice(length));
  }
  return script;
}

function isCall(script: string): boolean {
  const [begin] = script.matchAll(CALL);
  return (
    begin?.index === 0 && script.endsWith(')') && isJsonList(script.slice(begin[0].length, -1))
  );
}

function isJsonList(text: string): boolean {
  try {
    JSON.parse(`[${text}]`);
    return true;
  } catch {
    return false;
  }
}
