import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readArguments } from './read-arguments';

const CHECK = {
  command: 'npm run check',
  options: { newest: { is: 'value', called: 'N' }, json: { is: 'switch' } },
} as const;

const LINK = {
  command: 'npm run link',
  options: { hours: { is: 'value', called: 'N' } },
  operands: ['SLUG'],
  usage: 'The whole story.',
} as const;

let said: string[];
let before: typeof process.exitCode;

beforeEach(() => {
  said = [];
  before = process.exitCode;
  for (const to of ['log', 'error'] as const) {
    vi.spyOn(console, to).mockImplementation((text) => void said.push(`${to}: ${text}`));
  }
});

afterEach(() => {
  process.exitCode = before;
  vi.restoreAllMocks();
});

test('gives the options, and all other arguments', () => {
  expect(readArguments(CHECK, [])).toEqual({ options: {}, operands: [] });
  expect(readArguments(CHECK, ['--json', '--newest', '5'])?.options).toEqual({
    json: true,
    newest: '5',
  });
  expect(readArguments(LINK, ['--hours=3', 'one'])).toEqual({
    options: { hours: '3' },
    operands: ['one'],
  });
  expect(said).toEqual([]);
});

for (const [args, sentence] of [
  [['x'], 'Unexpected argument "x"'],
  [['--newset', '5'], 'Unknown option --newset'],
  [['-n'], 'Unknown option -n'],
  [['--constructor'], 'Unknown option --constructor'],
  [['--newest'], '--newest needs a value'],
  [['--newest='], '--newest needs a value'],
  [['--json=yes'], '--json has no value'],
  [['\u001b[31m'], 'Unexpected argument "\\u001b[31m"'],
] as const) {
  test(`${JSON.stringify(args)} is answered with one sentence, and 2`, () => {
    expect(readArguments(CHECK, args)).toBeUndefined();
    expect(said).toHaveLength(1);
    expect(said[0]).toBe(`error: ${sentence}: npm run check takes --newest N and --json.`);
    expect(process.exitCode).toBe(2);
  });
}

test('a missing operand is named, and the usage printed if there is one', () => {
  expect(readArguments(LINK, [])).toBeUndefined();
  expect(said).toEqual([
    'error: SLUG is missing: npm run link takes SLUG and --hours N.',
    'error: \nThe whole story.',
  ]);
});

test('a command that takes no arguments says so', () => {
  readArguments({ command: 'npm run list', options: {} }, ['x']);
  expect(said[0]).toBe('error: Unexpected argument "x": npm run list takes no arguments.');
});

test('--help is answered, and is not an error', () => {
  expect(readArguments(LINK, ['--help'])).toBeUndefined();
  expect(readArguments(CHECK, ['--help'])).toBeUndefined();
  expect(said).toEqual([
    'log: The whole story.',
    'log: npm run check takes --newest N and --json.',
  ]);
  expect(process.exitCode).toBe(before);
});
