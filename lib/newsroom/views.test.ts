import { afterEach, expect, test, vi } from 'vitest';
import type { Newsroom } from './newsroom';
import { inBothViews, seeAs, seenAs } from './views';

afterEach(() => vi.unstubAllEnvs());

const newsroomOf = (version: string) => ({ version: async () => version }) as Newsroom;

test('in development each question is answered as the desk sees it, or as readers do', async () => {
  vi.stubEnv('NODE_ENV', 'development');
  let opened = 0;
  const both = inBothViews(newsroomOf('desk'), () => {
    opened++;
    return newsroomOf('readers');
  });
  expect(await both.version()).toBe('desk');
  expect(opened).toBe(0);
  const later = async () => {
    await new Promise((resolve) => setTimeout(resolve, 1));
    return both.version();
  };
  const [asReaders, asDesk, unsaid] = await Promise.all([
    seeAs('readers', later),
    seeAs('desk', later),
    later(),
  ]);
  expect([asReaders, asDesk, unsaid]).toEqual(['readers', 'desk', 'desk']);
  await seeAs('readers', () => both.version());
  expect(opened).toBe(1);
});

test('outside of development everybody sees what readers see', () => {
  expect(seenAs()).toBe('readers');
  expect(seeAs('desk', () => seenAs())).toBe('readers');
});
