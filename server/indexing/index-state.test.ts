import { afterEach, beforeEach, expect, test } from 'vitest';
import { setClock } from '@/lib/clock';
import { IndexState } from './index-state';

let state: IndexState;

beforeEach(() => {
  setClock(100_000);
  state = new IndexState();
  state.hear('indexed');
  state.hear({ contentFaultSince: 90_000 });
});

afterEach(() => setClock(undefined));

test('the content folder is missing until it is reported back', () => {
  state.hear('changed');
  expect(state.contentFaultSince).toBe(90_000);
  state.hear({ contentFaultSince: null });
  expect(state.contentFaultSince).toBeUndefined();
});

test('a restarted indexer that sees the fault again does not reset its age', () => {
  state.hear('indexed');
  state.hear({ contentFaultSince: 102_000 });
  expect(state.contentFaultSince).toBe(90_000);
});

test('a restarted indexer that sees no fault ends it, and the next fault is a new one', () => {
  state.hear('indexed');
  expect(state.contentFaultSince).toBeUndefined();
  setClock(500_000);
  state.hear({ contentFaultSince: 499_000 });
  expect(state.contentFaultSince).toBe(499_000);
});
