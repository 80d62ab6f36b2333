import { type ProcessTree, processTree } from '@/bench/process-tree';
import type { OwnSite } from './own-site';

/** What the processes that the server starts are called on their command lines. */
const NAMES = { renderer: /render-process/, indexer: /index-process/ };

/** Sends a signal to a process that the server has started; gives its id. */
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

function flat(tree: ProcessTree | undefined): ProcessTree[] {
  return tree ? [tree, ...tree.children.flatMap(flat)] : [];
}
