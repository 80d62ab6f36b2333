/**
 * Makes pages, in a separate process: making one takes the core for some 30 ms, in which nobody
 * else would be answered, and the asynchronous context with which Next tracks its work would slow
 * down every answer. Ends with the process that started it.
 */
import { openSiteNewsroom, replaceNewsroom } from '@/lib/newsroom';
import { recordBasis } from '@/lib/newsroom/upkeep';
import { sendSpans } from '@/lib/tracing/send-spans';
import { pagesNow, readStamp } from '../build-stamp';
import { logEverything } from '../operations/log-everything';
import { liveWithSupervisor, tellReady, tellSupervisor } from '../supervise/child-side';
import { PageMaker } from './make-page';
import { type Call, INDEX_DAMAGED, type Renderer, type Reply } from './messages';
import { NextSite } from './next-site';

logEverything();
liveWithSupervisor(sendSpans);

// Next logs uncaught errors, and the process goes on.
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
tellReady();

async function openRenderer(): Promise<Renderer> {
  const direct = openSiteNewsroom(() => tellSupervisor(INDEX_DAMAGED));
  const recording = recordBasis(direct);
  replaceNewsroom(recording.newsroom);
  const built = readStamp();
  // A different SITE_URL from the build's makes a different page of the same content.
  const isBuildOutdated = async () =>
    (await pagesNow(direct)) !== built?.version || (await direct.site()).url !== built.siteUrl;
  const maker = new PageMaker(await NextSite.open(), direct, recording, isBuildOutdated);
  return {
    renew: (address, basis) => maker.renew(address, basis),
    makeOnce: (url) => maker.makeOnce(url),
  };
}

function reply(message: Reply): void {
  tellSupervisor(message);
}
