import { expect, test } from 'vitest';
import type { Article } from '@/lib/content/article';
import { isStillTrue, recordBasis } from './basis';
import type { Newsroom } from './newsroom';

/** A newsroom whose lists have one more article at each query. */
function growing() {
  const asked: string[] = [];
  const newsroom = {
    count: async () => asked.push('count'),
    corrections: async (page: number, language?: string) => {
      asked.push(`corrections ${page} ${language}`);
      return { corrections: [], page, pages: 1, total: asked.length };
    },
    newest: async (most: number) => {
      asked.push(`newest ${most}`);
      return [{ slug: `a-${asked.length}` }] as Article[];
    },
    mentions: async ({ slug }: Article) => {
      asked.push(`mentions of ${slug}`);
      return [];
    },
  } as unknown as Newsroom;
  return { newsroom, asked };
}

test('a page asks each question once, and has one answer however often it asks', async () => {
  const { newsroom, asked } = growing();
  const recording = recordBasis(newsroom);
  const { result, basis } = await recording.record(async () => {
    const [together, again] = await Promise.all([
      recording.newsroom.corrections(1),
      recording.newsroom.corrections(1, undefined),
    ]);
    return [together, again, await recording.newsroom.corrections(1)].map(({ total }) => total);
  });
  expect(result).toEqual([1, 1, 1]);
  expect(asked).toEqual(['corrections 1 undefined']);
  expect(JSON.parse(basis ?? '')).toHaveLength(1);
});

test('other arguments are another question, and another page asks again', async () => {
  const { newsroom, asked } = growing();
  const recording = recordBasis(newsroom);
  const page = () =>
    recording.record(async () => {
      await recording.newsroom.corrections(1, 'de');
      await recording.newsroom.corrections(1, 'fr');
      await recording.newsroom.corrections(2, 'de');
    });
  await page();
  await page();
  expect(asked).toHaveLength(6);
});

test('a question about an answer is asked once, and can be asked again later', async () => {
  const { newsroom, asked } = growing();
  const recording = recordBasis(newsroom);
  const { basis } = await recording.record(async () => {
    const [article] = await recording.newsroom.newest(1);
    // The whole answer is what the basis can name; an object of the page's own is not.
    expect(article).toBeDefined();
    await recording.newsroom.newest(1);
  });
  expect(asked).toEqual(['newest 1']);
  expect(await isStillTrue(basis ?? '', newsroom)).toBe(false);
  const own = await recording.record(() => recording.newsroom.mentions({ slug: 'b' } as Article));
  expect(own.basis).toBeUndefined();
});

test('a question that fails is asked once too, and fails each time', async () => {
  let asked = 0;
  const newsroom = {
    count: async () => {
      asked++;
      throw new Error('the index is away');
    },
  } as unknown as Newsroom;
  const recording = recordBasis(newsroom);
  await recording.record(async () => {
    await expect(recording.newsroom.count()).rejects.toThrow('away');
    await expect(recording.newsroom.count()).rejects.toThrow('away');
  });
  expect(asked).toBe(1);
});

test('without a page nothing is remembered', async () => {
  const { newsroom } = growing();
  const recording = recordBasis(newsroom);
  expect(await recording.newsroom.count()).toBe(1);
  expect(await recording.newsroom.count()).toBe(2);
});
