import { describe, expect, test } from 'vitest';
import { addressWarnings } from './site-address';

const NONE = { environment: undefined, release: undefined, siteFile: undefined };

describe('the address of the site', () => {
  test.each([
    {},
    { siteFile: 'https://a.example' },
    { environment: 'https://a.example', release: 'https://a.example/' },
    {
      environment: 'https://a.example',
      release: 'https://a.example',
      siteFile: 'https://a.example',
    },
    // As the sample has it, until somebody writes another.
    { release: 'https://a.example', siteFile: 'http://localhost:3000' },
    { environment: 'https://a.example', siteFile: 'http://localhost:3000' },
    { environment: '', release: 'https://a.example' },
  ])('no warning for %j', (given) => {
    expect(addressWarnings({ ...NONE, ...given })).toEqual([]);
  });

  test.each([
    [{ environment: 'https://a.example', release: 'https://b.example' }, ['a', 'b']],
    [{ release: 'https://b.example', siteFile: 'https://c.example' }, ['b', 'c']],
    [{ environment: 'https://a.example', siteFile: 'https://c.example' }, ['a', 'c']],
    [
      {
        environment: 'https://a.example',
        release: 'https://b.example',
        siteFile: 'https://c.example',
      },
      ['a', 'b', 'c'],
    ],
  ])('one warning for %j, which names the one that wins first', (given, named) => {
    const [warning = '', ...others] = addressWarnings({ ...NONE, ...given });
    expect(others).toEqual([]);
    expect([...warning.matchAll(/https:\/\/(\w)\.example/g)].map(([, name]) => name)).toEqual(
      named,
    );
  });

  test.each([
    'http://localhost:3000',
    'http://127.0.0.1',
    'https://the.localhost',
    'http://[::1]:3000',
    'http://0.0.0.0:3000',
  ])('%s is a warning: only this machine knows it', (siteFile) => {
    expect(addressWarnings({ ...NONE, siteFile })).toEqual([
      expect.stringContaining('which works only on this machine'),
    ]);
  });

  test.each(['https://localhost.example.org', 'https://127.example.org'])(
    '%s is not',
    (siteFile) => {
      expect(addressWarnings({ ...NONE, siteFile })).toEqual([]);
    },
  );

  test('localhost in the environment and another address in the release give two warnings', () => {
    const given = { environment: 'http://localhost:3000', release: 'https://a.example' };
    expect(addressWarnings({ ...NONE, ...given })).toHaveLength(2);
  });
});
