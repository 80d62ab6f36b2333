import { expect, test } from 'vitest';
import type { FinishedPage } from './finished-page';
import { TooBusy } from './queue';
import { SingleAnswers } from './single-answers';
import { TookTooLong } from './try-later';

const pageOf = (hash: string): FinishedPage => ({
  status: 200,
  headers: {},
  lifetime: 'private',
  hash,
  bodies: {},
});

/** Answers of which none is finished before the gate opens. */
function singles() {
  const asked: string[] = [];
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const makeOnce = async (url: string): Promise<FinishedPage> => {
    asked.push(url);
    await gate;
    return pageOf(url);
  };
  return { asked, open, answers: new SingleAnswers({ makeOnce }, async () => pageOf('plain')) };
}

const hashOf = async (page: Promise<FinishedPage>): Promise<string> => (await page).hash;

test('no number of lost readers blocks the search, and they get the plain page', async () => {
  const { answers, asked, open } = singles();
  const lost = Array.from({ length: 200 }, (_, nth) => hashOf(answers.notFound(`/lost-${nth}`)));
  const search = hashOf(answers.search('/search?q=a'));
  await expect.poll(() => asked).toEqual(['/lost-0', '/search?q=a']);
  open();
  expect(await search).toBe('/search?q=a');
  const pages = await Promise.all(lost);
  expect(pages.filter((page) => page === 'plain')).toHaveLength(200 - 21);
  expect(pages[0]).toBe('/lost-0');
});

test('no number of searches blocks the page for lost readers, and too many are turned away', async () => {
  const { answers, asked, open } = singles();
  const searches = Array.from({ length: 110 }, (_, nth) =>
    hashOf(answers.search(`/search?q=${nth}`)).catch((error: unknown) => error),
  );
  const lost = hashOf(answers.notFound('/lost'));
  await expect.poll(() => asked).toContain('/lost');
  expect(answers.waiting).toBe(100);
  open();
  expect(await lost).toBe('/lost');
  const done = await Promise.all(searches);
  expect(done.filter((one) => one instanceof TooBusy)).toHaveLength(8);
  expect(asked).toHaveLength(103);
});

test('no request waits longer than five seconds, and an answer nobody waits for is not begun', async () => {
  const { answers, asked, open } = singles();
  const waiting = [0, 1, 2].map((nth) => answers.search(`/search?q=${nth}`));
  const lost = hashOf(answers.notFound('/lost'));
  const ends = await Promise.allSettled(waiting);
  for (const end of ends) {
    expect(end).toMatchObject({ status: 'rejected', reason: expect.any(TookTooLong) });
  }
  expect(await lost).toBe('plain');
  open();
  expect(await hashOf(answers.search('/search?q=next'))).toBe('/search?q=next');
  expect(asked).not.toContain('/search?q=2');
}, 15_000);

test('a lost reader gets the plain page when the full one cannot be made', async () => {
  const makeOnce = () => Promise.reject(new Error('the process that makes pages ended'));
  const answers = new SingleAnswers({ makeOnce }, async () => pageOf('plain'));
  expect(await hashOf(answers.notFound('/lost'))).toBe('plain');
  await expect(answers.search('/search?q=a')).rejects.toThrow('ended');
});
