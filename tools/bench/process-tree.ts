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
