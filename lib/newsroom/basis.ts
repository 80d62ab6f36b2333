import { AsyncLocalStorage } from 'node:async_hooks';
import { createHash } from 'node:crypto';
import type { Newsroom } from './newsroom';

/** A question to the newsroom: its name, its arguments, and the hash of the answer. */
type Question = [ask: keyof Newsroom, given: Given[], answer: string];

/** A value, or the answer to an earlier question, by its number. */
type Given = [value: string | number | null] | number;

/**
 * Everything that the newsroom told a page while it was made. As long as the same questions have
 * the same answers, the page is what it would be if it were made now. It is one text (JSON) rather
 * than objects: each cached page has one, and the garbage collector would go through all of them.
 */
export type Basis = string;

/** The basis of a page that asks nothing. */
export const NOTHING_ASKED: Basis = '[]';

/** What one run has asked so far. */
interface Recording {
  questions: Question[];
  /** Which answer an object came from: pages ask about objects they were given. */
  answers: WeakMap<object, number>;
  /** An argument was given with which the question cannot be asked again. */
  isIncomplete: boolean;
  /** When the first of the answers changes by itself; see `Timed`. */
  trueUntil: number | undefined;
}

/**
 * An answer that changes at a moment, in milliseconds since the epoch, even if nothing else does.
 */
interface Timed {
  trueUntil: number;
}

/** The result of a run, and what it is based on. */
export interface Recorded<T> {
  result: T;
  /** `undefined` when it cannot be said. */
  basis: Basis | undefined;
  /** When it must be asked again at the latest, in milliseconds since the epoch. */
  trueUntil: number | undefined;
}

/** A newsroom that remembers what each run asks it. */
export interface RecordingNewsroom {
  newsroom: Newsroom;
  /** Runs something that asks the newsroom, at once or later. */
  record<T>(run: () => Promise<T>): Promise<Recorded<T>>;
}

/** Lets a newsroom remember what it is asked. */
export function recordBasis(newsroom: Newsroom): RecordingNewsroom {
  const runs = new AsyncLocalStorage<Recording>();
  const recorded = new Proxy(newsroom, {
    get: (target, ask: keyof Newsroom) => {
      const question = target[ask] as (...given: unknown[]) => Promise<unknown>;
      return async (...given: unknown[]) => {
        const recording = runs.getStore();
        if (!recording) return question(...given);
        const outcome = await outcomeOf(() => question(...given));
        note(recording, ask, given, outcome);
        if ('error' in outcome) throw outcome.error;
        return outcome.answer;
      };
    },
  });
  return {
    newsroom: recorded,
    record: async (run) => {
      const recording: Recording = {
        questions: [],
        answers: new WeakMap(),
        isIncomplete: false,
        trueUntil: undefined,
      };
      const result = await runs.run(recording, run);
      return {
        result,
        basis: recording.isIncomplete ? undefined : JSON.stringify(recording.questions),
        trueUntil: recording.trueUntil,
      };
    },
  };
}

/** Whether all questions still have the answers that they had. */
export async function isStillTrue(basis: Basis, newsroom: Newsroom): Promise<boolean> {
  const answers: unknown[] = [];
  const questions: Question[] = JSON.parse(basis);
  for (const [ask, given, hash] of questions) {
    const question = newsroom[ask] as (...given: unknown[]) => Promise<unknown>;
    const values = given.map((one) =>
      typeof one === 'number' ? answers[one] : (one[0] ?? undefined),
    );
    const outcome = await outcomeOf(() => question(...values));
    if (hashOf(outcome) !== hash) return false;
    answers.push('answer' in outcome ? outcome.answer : undefined);
  }
  return true;
}

type Outcome = { answer: unknown } | { error: unknown };

async function outcomeOf(ask: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { answer: await ask() };
  } catch (error) {
    return { error };
  }
}

function note(
  recording: Recording,
  ask: keyof Newsroom,
  values: readonly unknown[],
  outcome: Outcome,
): void {
  const given = values.map((value) => givenFor(recording, value));
  if (!given.every((one) => one !== undefined)) {
    recording.isIncomplete = true;
    return;
  }
  const hash = hashOf(outcome);
  const same = recording.questions.findIndex(
    (known) => known[0] === ask && known[2] === hash && isEqual(known[1], given),
  );
  if (same === -1) recording.questions.push([ask, given, hash]);
  const answer = 'answer' in outcome ? outcome.answer : undefined;
  if (isTimed(answer)) {
    recording.trueUntil = Math.min(recording.trueUntil ?? answer.trueUntil, answer.trueUntil);
  }
  if (typeof answer === 'object' && answer !== null) {
    recording.answers.set(answer, same === -1 ? recording.questions.length - 1 : same);
  }
}

function isTimed(answer: unknown): answer is Timed {
  return typeof answer === 'object' && answer !== null && 'trueUntil' in answer;
}

function givenFor({ answers }: Recording, value: unknown): Given | undefined {
  if (value === undefined) return [null];
  if (typeof value === 'string' || typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? answers.get(value) : undefined;
}

function isEqual(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function hashOf(outcome: Outcome): string {
  const text = 'answer' in outcome ? `${JSON.stringify(outcome.answer)}` : `!${outcome.error}`;
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
