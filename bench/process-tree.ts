import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A running process and all that it started. */
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

/** Both times in a `stat` are in hundredths of a second, whatever the kernel counts in. */
const TICK_MICROSECONDS = 10_000;

/** The processor time that a process and all that it started have taken, in microseconds. */
export function processorTime(pid: number): number {
  const tree = processTree(pid);
  return tree ? pidsIn(tree).reduce((sum, one) => sum + ownTime(one), 0) : 0;
}

/** A tree as a list, the process itself first. */
export function pidsIn({ pid, children }: ProcessTree): number[] {
  return [pid, ...children.flatMap(pidsIn)];
}

/** Time in the program and time in the kernel for it (proc(5): utime, stime), of all its threads. */
function ownTime(pid: number): number {
  const stat = readProcFile(pid, 'stat') ?? '';
  // The name may hold spaces: fields are counted behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? 0) + Number(fields[12] ?? 0)) * TICK_MICROSECONDS;
}

function treeOf(
  pid: number,
  childrenOf: ReadonlyMap<number, readonly number[]>,
): ProcessTree | undefined {
  const status = readProcFile(pid, 'status');
  const kibibytes = /^VmRSS:\s+(\d+)/m.exec(status ?? '')?.[1];
  // Without memory it has ended and only waits to be collected.
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
    // After the name, which may hold spaces and parentheses: the state, then the parent.
    const parent = /.*\) \S+ (\d+)/s.exec(readProcFile(Number(name), 'stat') ?? '')?.[1];
    if (parent === undefined) continue;
    const siblings = children.get(Number(parent));
    if (siblings) siblings.push(Number(name));
    else children.set(Number(parent), [Number(name)]);
  }
  return children;
}

/** `undefined` when the process has ended meanwhile. */
function readProcFile(pid: number, name: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return undefined;
  }
}
