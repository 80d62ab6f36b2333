import { type ProcessTree, processTree } from '@/bench/process-tree';
import type { OwnSite } from './own-site';

/** The names of the server's child processes on their command lines. */
const NAMES = { renderer: /render-process/, indexer: /index-process/ };

/** Sends a signal to a process that the server has started, and returns its process id. */
export function signal(
  site: OwnSite,
  name: keyof typeof NAMES,
  what: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL',
): number {
  const found = flat(processTree(site.pid)).find(({ command }) => NAMES[name].test(command));
  if (!found) throw new Error(`there is no ${name}`);
  process.kill(found.pid, what);
  return found.pid;
}

/** How often processes that should stay away are killed, in milliseconds. */
const KILL_AGAIN_MS = 100;

/** Kills processes that the server has started, and any that replace them. @returns a function that ends this */
export function keepAway(site: OwnSite, names: readonly (keyof typeof NAMES)[]): () => void {
  const kill = (): void => {
    for (const { pid, command } of flat(processTree(site.pid))) {
      if (!names.some((name) => NAMES[name].test(command))) continue;
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended on its own.
      }
    }
  };
  kill();
  const killing = setInterval(kill, KILL_AGAIN_MS);
  return () => clearInterval(killing);
}

function flat(tree: ProcessTree | undefined): ProcessTree[] {
  return tree ? [tree, ...tree.children.flatMap(flat)] : [];
}
