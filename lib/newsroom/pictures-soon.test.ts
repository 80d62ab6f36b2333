import { describe, expect, test } from 'vitest';
import type { UsedPicture } from '@/lib/archive-index/picture-queries';
import { picturesSoon } from './pictures-soon';

const SEEN = Date.parse('2026-11-24T12:00:00Z');

const used = (isThere: boolean): UsedPicture[] => [
  {
    role: 'text',
    written: { src: './a.jpg' },
    seen: SEEN,
    picture: {
      kind: 'photo',
      width: 30,
      height: 20,
      says: {},
      key: 'a'.repeat(32),
      widths: isThere ? [30] : [],
      isThere,
      colour: undefined,
      query: '',
    },
  },
];

/** Asks with a clock that goes on by so many milliseconds at each question; counts the questions. */
async function ask(
  isThereAt: number,
  { step = 0, age = 0, mediaDir = '/media' }: { step?: number; age?: number; mediaDir?: string },
): Promise<{ questions: number; isThere: boolean }> {
  let questions = 0;
  const [found] = await picturesSoon(
    () => {
      questions++;
      return used(questions >= isThereAt);
    },
    { mediaDir: mediaDir || undefined, now: () => SEEN + age + questions * step },
  );
  return { questions, isThere: found?.picture.isThere ?? false };
}

describe('a page whose picture is being made', () => {
  test('waits for a variant if the picture was saved just now', async () => {
    expect(await ask(3, {})).toEqual({ questions: 3, isThere: true });
  });

  test('waits until two and a half seconds after the save, half as long as a reader waits', async () => {
    expect(await ask(Number.POSITIVE_INFINITY, { step: 500 })).toEqual({
      questions: 5,
      isThere: false,
    });
  });

  test('does not wait for a picture saved earlier', async () => {
    expect(await ask(3, { age: 60_000 })).toEqual({ questions: 1, isThere: false });
  });

  test('does not wait if no process makes variants', async () => {
    expect(await ask(3, { mediaDir: '' })).toEqual({ questions: 1, isThere: false });
  });
});
