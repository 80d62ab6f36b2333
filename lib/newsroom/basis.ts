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
  /**
   * The outcome of each question, by the question and its arguments. No page asks the same twice: its head and its
   * parts want the same list, and might get two different ones if the content changed in between.
   */
  outcomes: Map<string, Promise<Outcome>>;
  /** Which answer an object came from: pages ask about objects they were given. */
  answers: WeakMap<object, number>;
  /** Whether there was an argument with which the question cannot be asked again. */
  isIncomplete: boolean;
  /** When the first of the answers changes on its own; see `Timed`. */
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
  /** `undefined` when it cannot be expressed. */
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
        const outcome = await outcomeIn(recording, ask, given, () => question(...given));
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
        outcomes: new Map(),
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

/** Asks a question, unless it has been asked in this run. */
function outcomeIn(
  recording: Recording,
  ask: keyof Newsroom,
  values: readonly unknown[],
  question: () => Promise<unknown>,
): Promise<Outcome> {
  // An argument left out and one that is undefined are the same.
  const count = values.findLastIndex((value) => value !== undefined) + 1;
  const given = values.slice(0, count).map((value) => givenFor(recording, value));
  if (!given.every((one) => one !== undefined)) {
    recording.isIncomplete = true;
    return outcomeOf(question);
  }
  const key = JSON.stringify([ask, given]);
  const known = recording.outcomes.get(key);
  if (known) return known;
  const outcome = outcomeOf(question).then((found) => {
    note(recording, ask, given, found);
    return found;
  });
  recording.outcomes.set(key, outcome);
  return outcome;
}

function note(recording: Recording, ask: keyof Newsroom, given: Given[], outcome: Outcome): void {
  recording.questions.push([ask, given, hashOf(outcome)]);
  const answer = 'answer' in outcome ? outcome.answer : undefined;
  if (isTimed(answer)) {
    recording.trueUntil = Math.min(recording.trueUntil ?? answer.trueUntil, answer.trueUntil);
  }
  if (typeof answer === 'object' && answer !== null) {
    recording.answers.set(answer, recording.questions.length - 1);
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

function hashOf(outcome: Outcome): string {
  const text = 'answer' in outcome ? `${JSON.stringify(outcome.answer)}` : `!${outcome.error}`;
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
