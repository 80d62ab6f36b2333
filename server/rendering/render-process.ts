/**
 * Makes pages, in a process of its own: to make one takes the core for some 30 ms, in which nobody
 * else would be answered, and what Next needs to follow its work through (asynchronous context) would
 * slow down every answer. Ends with the process that started it.
 */
import { newsroom, replaceNewsroom } from '@/lib/newsroom';
import { isStillTrue, recordBasis } from '@/lib/newsroom/upkeep';
import { sendSpans } from '@/lib/tracing/send-spans';
import { readStamp } from '../build-stamp';
import { liveWithSupervisor, READY, tellSupervisor } from '../supervise/child-side';
import { PageMaker } from './make-page';
import type { Call, Renderer, Reply } from './messages';
import { NextSite } from './next-site';

liveWithSupervisor(sendSpans);

// Next has what nobody catches logged, and the process go on.
const renderer = await openRenderer().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

process.on('message', ({ id, ask, given }: Call) => {
  const question = renderer[ask] as (...given: unknown[]) => Promise<unknown>;
  question(...given).then(
    (answer) => reply({ id, answer }),
    (error: unknown) => reply({ id, error: error instanceof Error ? error.message : `${error}` }),
  );
});
tellSupervisor(READY);

async function openRenderer(): Promise<Renderer> {
  const direct = newsroom();
  const recording = recordBasis(direct);
  replaceNewsroom(() => recording.newsroom);
  const builtAt = readStamp()?.version;
  const isBuildOutdated = async () => (await direct.version()) !== builtAt;
  const maker = new PageMaker(await NextSite.open(), recording, isBuildOutdated);
  return {
    make: (address) => maker.make(address),
    makeOnce: (url) => maker.makeOnce(url),
    isServed: (address) => maker.isServed(address),
    isStillTrue: (basis) => isStillTrue(basis, direct),
    moment: async () => ({
      version: await direct.version(),
      nextEmbargo: await direct.nextEmbargo(),
    }),
    siteUrl: async () => (await direct.site()).url,
  };
}

function reply(message: Reply): void {
  tellSupervisor(message);
}
