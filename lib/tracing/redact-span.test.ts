import { expect, test } from 'vitest';
import { redactSpan } from './redact-span';

test('no part of a span has the key of a preview', () => {
  const span = {
    attributes: { 'http.target': '/preview/a?until=1&key=SECRET', 'http.status_code': 200 },
    events: [{ attributes: { 'exception.stacktrace': 'at /preview/a?key=SECRET' } }, {}],
    status: { message: 'failed: /preview/a?key%3DSECRET' },
  };
  redactSpan(span);
  expect(JSON.stringify(span)).not.toContain('SECRET');
  expect(span.attributes).toEqual({
    'http.target': '/preview/a?until=1&key=…',
    'http.status_code': 200,
  });
});
