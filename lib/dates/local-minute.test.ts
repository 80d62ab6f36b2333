import { expect, test } from 'vitest';
import { localMinute } from './local-minute';
import { readMoment } from './moment';

test('a minute is written in the zone of the site, without seconds', () => {
  expect(localMinute(Date.UTC(2026, 10, 25, 9, 30, 59, 999), 'Europe/London')).toBe(
    '2026-11-25T09:30',
  );
  expect(localMinute(Date.UTC(2026, 6, 1, 9, 30), 'Europe/London')).toBe('2026-07-01T10:30');
  expect(localMinute(Date.UTC(2026, 10, 25, 20), 'Asia/Kathmandu')).toBe('2026-11-26T01:45');
});

test('a minute of an hour that the clocks repeat is read back as the same moment', () => {
  const first = Date.UTC(2026, 9, 25, 0, 30);
  const second = Date.UTC(2026, 9, 25, 1, 30);
  expect(localMinute(first, 'Europe/London')).toBe('2026-10-25T01:30');
  expect(localMinute(second, 'Europe/London')).toBe('2026-10-25T01:30+00:00');
  expect(readMoment('2026-10-25T01:30+00:00', 'Europe/London')?.epochMs).toBe(second);
});
