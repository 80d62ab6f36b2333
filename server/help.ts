import { describedVariables, readSettings, type Settings } from './settings';

/** A line of help is no longer, in characters. */
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

/**
 * What a program of the server begins with: prints the help where it is asked for, and what is wrong with
 * the environment where something is. Then the process has nothing else to do.
 *
 * @param args of the program
 * @returns the settings, if it is to go on
 */
export function settingsOrHelp(args: readonly string[]): Settings | undefined {
  if (args.includes('--help') || args.includes('-h')) {
    console.log(helpText());
    return undefined;
  }
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
