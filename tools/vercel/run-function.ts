import { spawn } from 'node:child_process';
import { chmodSync, copyFileSync, lstatSync, mkdirSync, readlinkSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { BuiltFunction } from './output';

/** A user who owns nothing. */
const NOBODY = 65_534;

const LONGEST_WAIT_MS = 30_000;

/**
 * Runs a function as Vercel does: in a folder that contains only its own files, and where it may not
 * write any.
 *
 * @param folder where to put the function; it must not exist yet
 * @param ask receives the address of the function
 */
export async function runFunction<T>(
  built: BuiltFunction,
  folder: string,
  ask: (origin: string) => Promise<T>,
): Promise<T> {
  const folders = unpack(built, folder);
  for (const each of folders) chmodSync(each, 0o555);
  const kind = built.name === '_middleware' ? 'proxy' : 'pages';
  const child = spawn(process.execPath, ['tools/vercel/function-host.cjs', folder, kind], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // Variables that are set here must not make up for any that are missing on Vercel.
    env: { PATH: process.env.PATH, NODE_ENV: 'production', VERCEL_REGION: 'iad1' },
    // Because the modes of files do not restrict root.
    ...(process.getuid?.() === 0 && { uid: NOBODY, gid: NOBODY }),
  });
  try {
    const port = await new Promise<unknown>((resolve, reject) => {
      child.once('message', resolve);
      child.once('exit', (code) => reject(new Error(`${built.name} ended (${code})`)));
      setTimeout(() => reject(new Error(`${built.name} does not start`)), LONGEST_WAIT_MS).unref();
    });
    return await ask(`http://127.0.0.1:${port}`);
  } finally {
    child.kill();
    // Otherwise only root could remove it.
    for (const each of folders) chmodSync(each, 0o755);
  }
}

/** @returns all its folders */
function unpack({ files }: BuiltFunction, folder: string): Set<string> {
  const folders = new Set([folder]);
  for (const [within, source] of files) {
    const target = path.join(folder, within);
    for (let at = path.dirname(target); at !== folder; at = path.dirname(at)) folders.add(at);
    mkdirSync(path.dirname(target), { recursive: true });
    if (lstatSync(source).isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else copyFileSync(source, target);
  }
  return folders;
}
