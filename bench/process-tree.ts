import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A running process and all processes that it started. */
export interface ProcessTree {
  pid: number;
  command: string;
  children: ProcessTree[];
  /** Memory in use by the whole tree; pages that two of its processes share count twice. */
  residentBytes: number;
}

/** Whether this system lists its processes in files, as Linux does. */
export const canSeeProcesses = existsSync('/proc/self/status');

/** The tree below a process; `undefined` when it has ended, or where processes cannot be seen. */
export function processTree(pid: number): ProcessTree | undefined {
  return canSeeProcesses ? treeOf(pid, childrenByParent()) : undefined;
}

/** Both times in `stat` are in hundredths of a second, whatever unit the kernel uses internally. */
const TICK_MICROSECONDS = 10_000;

/** The processor time that a process and all those it started have taken, in microseconds. */
export function processorTime(pid: number): number {
  const tree = processTree(pid);
  return tree ? pidsIn(tree).reduce((sum, one) => sum + ownTime(one), 0) : 0;
}

/** A tree as a list, the process itself first. */
export function pidsIn({ pid, children }: ProcessTree): number[] {
  return [pid, ...children.flatMap(pidsIn)];
}

/** The time of all its threads in the program, and in the kernel on its behalf (proc(5): utime, stime). */
function ownTime(pid: number): number {
  const stat = readProcFile(pid, 'stat') ?? '';
  // The name may contain spaces, so fields are counted from after it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MICROSECONDS;
}

function treeOf(
  pid: number,
  childrenOf: ReadonlyMap<number, readonly number[]>,
): ProcessTree | undefined {
  const status = readProcFile(pid, 'status');
  const kibibytes = /^VmRSS:\s+(\d+)/m.exec(status ?? '')?.[1];
  // A process without memory has ended and is only waiting to be reaped.
  if (kibibytes === undefined) return undefined;
  const children = (childrenOf.get(pid) ?? []).flatMap((child) => treeOf(child, childrenOf) ?? []);
  return {
    pid,
    command: (readProcFile(pid, 'cmdline') ?? '').replaceAll('\0', ' ').trim(),
    children,
    residentBytes: children.reduce(
      (sum, child) => sum + child.residentBytes,
      Number(kibibytes) * 1024,
    ),
  };
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    // After the name, which may contain spaces and parentheses, come the state and the parent.
    const parent = /.*\) \S+ (\d+)/s.exec(readProcFile(Number(name), 'stat') ?? '')?.[1];
    if (parent === undefined) continue;
    const siblings = children.get(Number(parent));
    if (siblings) siblings.push(Number(name));
    else children.set(Number(parent), [Number(name)]);
  }
  return children;
}

/** The content of a file in /proc; `undefined` when the process has ended meanwhile. */
function readProcFile(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}
