import { readArguments } from './read-arguments';
import { describedVariables, readSettings, type Settings } from './settings';

/** The longest line of help, in characters. */
const WIDTH = 100;

/** What `--help` prints: how to start the site, and the variables of the environment. */
export function helpText(): string {
  const variables = describedVariables();
  const column = Math.max(...variables.map(({ name }) => name.length)) + 4;
  const lines = variables.flatMap(({ name, does }) => {
    const [first = '', ...rest] = wrapped(does.replaceAll('`', ''), WIDTH - column);
    return [
      `  ${name.padEnd(column - 2)}${first}`,
      ...rest.map((line) => ' '.repeat(column) + line),
    ];
  });
  return [
    'npm start builds the site if something has changed, and serves it; npm run dev shows it while you write.',
    '',
    'Environment variables:',
    '',
    ...lines,
    '',
    'See also docs/publishers.md.',
  ].join('\n');
}

/** What to print after a wrong argument: nearly always it was meant as a setting. */
const SETTINGS_ARE_VARIABLES =
  'Settings are variables of the environment, such as PORT=4000; --help lists them.';

/**
 * The first step of each program of the server: prints the help on request, and says what
 * is wrong with the arguments or the environment. In each of these cases there is nothing left to
 * do, and the exit code is set.
 *
 * @param command as it is typed, for messages
 * @param args after the name of the command
 * @returns the settings, if the program should continue
 */
export function settingsOrHelp(command: string, args: readonly string[]): Settings | undefined {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(helpText());
    return undefined;
  }
  if (!readArguments({ command, options: {}, usage: SETTINGS_ARE_VARIABLES }, args))
    return undefined;
  const settings = readSettings(process.env);
  if (!('wrong' in settings)) return settings;
  console.error(settings.wrong.join('\n'));
  process.exitCode = 1;
  return undefined;
}

function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
