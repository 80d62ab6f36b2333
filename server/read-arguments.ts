import { parseArgs } from 'node:util';
import { escapeForTerminal } from '@/lib/checking/escape-text';

/** An option of a command: a switch, or one with a value. */
export type Option = { is: 'switch' } | { is: 'value'; called: string };

/** The arguments that a command accepts. */
export interface CommandArguments<Options extends Readonly<Record<string, Option>>> {
  /** As it is typed: `npm run check`. */
  command: string;
  options: Options;
  /** The arguments other than options, by their names in messages; all are required. */
  operands?: readonly string[];
  /** The full usage, for those who request it or call the command wrongly. */
  usage?: string;
}

export interface Given<Options extends Readonly<Record<string, Option>>> {
  options: { [Name in keyof Options]?: Options[Name] extends { is: 'switch' } ? true : string };
  operands: string[];
}

/**
 * Reads the arguments of a command. If they are wrong, it prints a sentence that says what would be
 * right, and the process ends with 2; for `--help` that sentence, or the usage, is the answer.
 *
 * @param args after the name of the command
 * @returns `undefined` when there is nothing more to do
 */
export function readArguments<const Options extends Readonly<Record<string, Option>>>(
  expected: CommandArguments<Options>,
  args: readonly string[] = process.argv.slice(2),
): Given<Options> | undefined {
  const { command, usage } = expected;
  const takes = `${command} takes ${listed(expected)}.`;
  if (args.includes('--help')) {
    console.log(usage ?? takes);
    return undefined;
  }
  const given = parse(expected, args);
  if (typeof given !== 'string') return given;
  console.error(escapeForTerminal(`${given}: ${takes}`));
  if (usage) console.error(`\n${usage}`);
  process.exitCode = 2;
  return undefined;
}

function parse<Options extends Readonly<Record<string, Option>>>(
  { options, operands: expected = [] }: CommandArguments<Options>,
  args: readonly string[],
): Given<Options> | string {
  const entries = Object.entries(options);
  // Not strict: the messages of that are about Node's own rules.
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    tokens: true,
    options: Object.fromEntries(
      entries.map(([name, { is }]) => [name, { type: is === 'switch' ? 'boolean' : 'string' }]),
    ),
  });
  const given: Record<string, string | true> = {};
  const operands: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value);
    if (token.kind !== 'option') continue;
    const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
    if (!option) return `Unknown option ${token.rawName}`;
    if (option.is === 'switch' && token.value !== undefined) return `${token.rawName} has no value`;
    if (option.is === 'value' && !token.value) return `${token.rawName} needs a value`;
    given[token.name] = token.value ?? true;
  }
  const missing = expected[operands.length];
  if (missing !== undefined) return `${missing} is missing`;
  const extra = operands[expected.length];
  if (extra !== undefined) return `Unexpected argument "${extra}"`;
  return { options: given as Given<Options>['options'], operands };
}

function listed({
  options,
  operands = [],
}: CommandArguments<Readonly<Record<string, Option>>>): string {
  const named = Object.entries(options).map(([name, option]) =>
    option.is === 'switch' ? `--${name}` : `--${name} ${option.called}`,
  );
  const all = [...operands, ...named];
  return all.length === 0 ? 'no arguments' : new Intl.ListFormat('en-GB').format(all);
}
