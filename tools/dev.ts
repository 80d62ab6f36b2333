/** `npm run dev`: the site with `next dev`, and the index kept up to date beside it. */
import { spawn } from 'node:child_process';
import { startIndexer } from '@/server/indexer';
import { onOrphaned } from '@/server/on-orphaned';

const stopIndexer = await startIndexer();
const site = spawn(
  process.execPath,
  ['node_modules/next/dist/bin/next', 'dev', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' } },
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => site.kill(signal));
}
onOrphaned(() => site.kill('SIGTERM'));
site.once('exit', (code) => {
  stopIndexer();
  process.exitCode = code ?? 0;
});
