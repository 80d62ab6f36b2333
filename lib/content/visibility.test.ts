import { describe, expect, test } from 'vitest';
import { isPublic, visibilityOf } from './visibility';

const NOW = Date.UTC(2026, 10, 24, 12);
const PAST = '2026-11-24T11:59:59';
const PRESENT = '2026-11-24T12:00';
const FUTURE = '2026-11-24T12:00:01';

const dates = [undefined, PAST, PRESENT, FUTURE];
const combinations = [false, true].flatMap((draft) =>
  dates.flatMap((published) =>
    dates.map((publishAt) => ({
      draft,
      published,
      publishAt,
      expected: !draft && published !== FUTURE && publishAt !== FUTURE,
    })),
  ),
);

describe('an article is public when it is not a draft and both its dates have come', () => {
  test.each(combinations)('$draft, $published, $publishAt', ({ expected, ...fields }) => {
    expect(isPublic(visibilityOf(fields, 'Europe/London'), NOW)).toBe(expected);
  });
});

test('dates are read in the zone of the site', () => {
  const fields = { draft: false, published: '2026-11-24T12:00', publishAt: undefined };
  expect(isPublic(visibilityOf(fields, 'Europe/Sarajevo'), NOW - 3_600_000)).toBe(true);
  expect(isPublic(visibilityOf(fields, 'America/New_York'), NOW)).toBe(false);
});

test('a date without a time begins at midnight', () => {
  const midnight = Date.UTC(2026, 6, 1) - 3_600_000;
  const visibility = visibilityOf(
    { draft: false, published: '2026-07-01', publishAt: undefined },
    'Europe/London',
  );
  expect(isPublic(visibility, midnight - 1)).toBe(false);
  expect(isPublic(visibility, midnight)).toBe(true);
});

test('a date that cannot be read hides the article', () => {
  const fields = { draft: false, published: 'soon', publishAt: undefined };
  expect(isPublic(visibilityOf(fields, 'UTC'), Number.MAX_SAFE_INTEGER)).toBe(false);
});
