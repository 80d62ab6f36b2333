import { expect, test } from 'vitest';
import { literalProps } from './literal-props';
import { isJsxElement } from './nodes';
import { parseBody } from './parse';

/** The value of the attribute `a={…}`; `undefined` when it is not a literal. */
function valueIn(code: string): unknown {
  const parsed = parseBody(`<X a={${code}} />`);
  const [node] = parsed.ok ? parsed.value.children : [];
  if (!node || !isJsxElement(node)) throw new Error(`not parsed: ${code}`);
  return literalProps(node).a;
}

test.each([
  ['"text"', 'text'],
  ['`text`', 'text'],
  ['2022', 2022],
  ['-1.5', -1.5],
  ['true', true],
  ['null', null],
  ['[1, "two", [false]]', [1, 'two', [false]]],
  ['{ a: 1, "b c": [2], 3: null }', { a: 1, 'b c': [2], 3: null }],
  ['/* why */ 1', 1],
])('%s is a literal', (code, value) => {
  expect(valueIn(code)).toEqual(value);
});

test.each([
  'name',
  'undefined',
  'f()',
  'new Date()',
  '1 + 1',
  '!true',
  'void 0',
  '-"1"',
  '`a` + `b`',
  'tag`a`',
  '/x/',
  '1n',
  '() => 1',
  'a.b',
  '[1, , 2]',
  '[...[1]]',
  '[f()]',
  '{ ...{} }',
  '{ [k]: 1 }',
  '{ k }',
  '{ f() {} }',
  '{ get a() { return 1 } }',
  '{ __proto__: {} }',
  '{ "__proto__": {} }',
  '{ a: { b: c } }',
  'a ? 1 : 2',
  '(1, 2)',
  'a = 1',
  '<b />',
])('%s is none', (code) => {
  expect(valueIn(code)).toBeUndefined();
});
