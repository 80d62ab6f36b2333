import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';

type Step = [command: string, ...args: string[]];

/** The names of a package on the systems that have it. */
export interface PackageName {
  /** Debian, Ubuntu and their derivatives. */
  debian: string;
  other: string;
}

/** The places on the `PATH` where programs with these names may be, in its order. */
export function placesOnPath(names: readonly string[]): string[] {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
}

export function isInstalled(name: string): boolean {
  return placesOnPath([name]).some(isProgram);
}

/** Whether a file exists and is executable. */
export function isProgram(place: string): boolean {
  if (!existsSync(place)) return false;
  try {
    accessSync(place, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Installs a package with the system's package manager without asking: as root, or through sudo if that
 * needs no password.
 *
 * @returns whether that succeeded
 */
export function installProgram({ debian, other }: PackageName): boolean {
  const managers: { name: string; steps: Step[] }[] = [
    {
      name: 'apt-get',
      steps: [
        ['apt-get', 'update', '-qq'],
        ['apt-get', 'install', '-y', '-qq', debian],
      ],
    },
    { name: 'dnf', steps: [['dnf', 'install', '-y', other]] },
    { name: 'apk', steps: [['apk', 'add', other]] },
    { name: 'pacman', steps: [['pacman', '-S', '--noconfirm', other]] },
  ];
  const isRoot = process.getuid?.() === 0;
  return managers
    .filter(({ name }) => isInstalled(name))
    .some(({ name, steps }) => {
      console.log(`Installing ${debian} with ${name} …`);
      return steps.every((step) => runs(isRoot ? step : ['sudo', '-n', ...step]));
    });
}

/** Runs a command, and shows its output to whoever is waiting. @returns whether it succeeded */
export function runs([command, ...args]: Step): boolean {
  return spawnSync(command, args, { stdio: 'inherit', timeout: 300_000 }).status === 0;
}
