import { readFileSync } from 'node:fs';

/** The state of a process. */
export interface ProcessActivity {
  /** By a signal, or by a debugger. */
  isStopped: boolean;
  /** It waits for a disk, and could not even be ended. */
  isOnDisk: boolean;
  /** The processor time that it has used, in ticks of its machine. */
  cpuTicks: number;
}

/** The positions of `state`, `utime` and `stime` after the name of the program, by proc(5). */
const STATE = 0;
const USER_TIME = 11;
const SYSTEM_TIME = 12;

/**
 * What Linux says about a process.
 *
 * @returns `undefined` if there is none with this id, and on other systems
 */
export function processActivity(pid: number): ProcessActivity | undefined {
  try {
    return readActivity(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return undefined;
  }
}

/** @param stat what `/proc/<pid>/stat` holds: the name of the program in it may hold anything */
export function readActivity(stat: string): ProcessActivity {
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const state = fields[STATE] ?? '';
  return {
    isStopped: state === 'T' || state === 't',
    isOnDisk: state === 'D',
    cpuTicks: Number(fields[USER_TIME]) + Number(fields[SYSTEM_TIME]),
  };
}
