import { type MessagePort, workerData } from 'node:worker_threads';
import type { FileOnDisk } from '@/lib/content/content-folder';
import type { ReadContext } from '@/lib/content/read-article';
import { readBody, readFile, refused, refusedBody } from './read-file';

/** What a thread can do with a file: read it without its body, or read its body alone. */
export const WORK = {
  files: (contentDir: string, file: FileOnDisk, context: ReadContext) =>
    readFile(contentDir, file, context, 'frontmatter'),
  bodies: readBody,
};

/** The result for a file that cannot be read within the limits. */
export const REFUSED: Record<keyof typeof WORK, (...of: Parameters<typeof refused>) => unknown> = {
  files: refused,
  bodies: refusedBody,
};

export type Work = typeof WORK;
export type FileFor<Name extends keyof Work> = Parameters<Work[Name]>[1];
export type ReadingOf<Name extends keyof Work> = ReturnType<Work[Name]>;

export interface Task<Name extends keyof Work> {
  work: Name;
  contentDir: string;
  files: readonly FileFor<Name>[];
  context: ReadContext;
}

/** The other side of `readInThreads`: reads the files it is sent, until the thread is ended. */
export function serveReadings(port: MessagePort): void {
  const state = new Int32Array((workerData as Shared).state);
  Atomics.store(state, IS_READY, 1);
  const each = <File, Reading>(files: readonly File[], read: (file: File) => Reading): Reading[] =>
    files.map((file) => {
      const reading = read(file);
      Atomics.add(state, DONE, 1);
      return reading;
    });
  port.on('message', (task: Task<'files'> | Task<'bodies'>) => {
    const { contentDir, context } = task;
    port.postMessage(
      task.work === 'files'
        ? each(task.files, (file) => WORK.files(contentDir, file, context))
        : each(task.files, (file) => WORK.bodies(contentDir, file, context)),
    );
  });
}

/** Memory that a thread shares with the one that started it: `DONE` counts the files read, `IS_READY` is 1 once it can read. */
export interface Shared {
  state: SharedArrayBuffer;
}

export const DONE = 0;
export const IS_READY = 1;
