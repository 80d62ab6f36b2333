import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { ok } from '@/lib/result';
import { MOST_PATTERNS, MOST_RULES, readRedirects } from './read-redirects';
import { redirectLines } from './redirect-lines';

function read(text: string) {
  return readRedirects(ok(text));
}

describe('redirects.yaml', () => {
  test('says where old addresses lead: to articles, to pages, by a pattern', () => {
    const { data, problems } = read(`# of the old site
/2013/05/14/old-name/: new-name
/about-us.html: /about # a page
/?p=12: new-name
'/a-b': "/topics/nato"
/faq: /about#questions
/:year/:month/:slug/: :slug

/tag/:name: /topics/:name
`);
    expect(problems).toEqual([]);
    expect(data).toEqual({
      exact: [
        { address: '/2013/05/14/old-name', to: '/articles/new-name', slug: 'new-name' },
        { address: '/about-us.html', to: '/about', slug: undefined },
        { address: '/?p=12', to: '/articles/new-name', slug: 'new-name' },
        { address: '/a-b', to: '/topics/nato', slug: undefined },
        { address: '/faq', to: '/about#questions', slug: undefined },
      ],
      patterns: [
        { from: '/:year/:month/:slug/', to: '/articles/:slug' },
        { from: '/tag/:name', to: '/topics/:name' },
      ],
    });
  });

  test.each([
    ['/a: https://evil.example/x', '1:5', 'never lead to another site'],
    ['/a: //evil.example', '1:5', 'never lead to another site'],
    ['/a: /\\evil.example', '1:5', 'never lead to another site'],
    ['/a: javascript:alert(1)', '1:5', 'never lead to another site'],
    ['/a: mailto:a@b.example', '1:5', 'never lead to another site'],
    ['/:host: https://:host', '1:9', 'never lead to another site'],
    ['/:host: //:host', '1:9', 'never lead to another site'],
    ['/a: /b/../c', '1:5', '`..`'],
    ['/a: /search?q=x', '1:5', 'without a query'],
    ['/a: "/b\\r\\nSet-Cookie: x"', '1:5', 'white space'],
    ['/a: Two_Words.html', '1:5', 'neither the slug'],
    ['/a: :slug', '1:5', 'does not name `:slug`'],
    ['/:year/:slug: /nowhere/at/all/:slug', '1:15', 'no page of the site has such an address'],
    ['/blog/*: /archive', '1:1', 'a rule has no `*`'],
    ['old-name: new-name', '1:1', 'not a path'],
    ['/media/a.jpg: new-name', '1:1', "the site's own"],
    ['/favicon.ico: new-name', '1:1', 'a file in public/'],
    ['redirects:', '1:1', 'not a rule'],
    ['- from: /a', '1:1', 'not a rule'],
    ['/a:', '1:1', 'not a rule'],
    ['/a: [b]', '1:1', 'not a rule'],
    ['/a: &x b', '1:1', ''],
    ['{/a: b', '1:1', 'not a rule'],
    ['  /a: b', '1:1', 'not a rule'],
    ['/a: b c', '1:5', 'white space'],
  ])('%s is refused at %s', (line, place, message) => {
    const { data, problems } = read(`${line}\n/good: story\n`);
    if (message === '') return expect(data?.exact).toHaveLength(2);
    expect(problems).toHaveLength(1);
    const [problem] = problems;
    expect(`${problem?.line}:${problem?.column}`).toBe(place);
    expect(problem?.message).toContain(message);
    // It affects only itself.
    expect(data?.exact).toEqual([{ address: '/good', to: '/articles/story', slug: 'story' }]);
  });

  test('an address may have only one rule, however it is written', () => {
    const { data, problems } = read('/a/: one\n/%61: two\n/:x: /about\n/:x: /faq\n');
    expect(problems.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 `/%61`: line 1 has a rule for this address already',
      '4 `/:x`: line 3 has a rule for this address already',
    ]);
    expect(data?.exact).toHaveLength(1);
    expect(data?.patterns).toHaveLength(1);
  });

  test('means what a YAML parser would read', () => {
    const text = [
      '/a: b',
      '/a#b: c#d',
      '/c:d: e:f',
      "'/e f': 'g'",
      '"/h": "i"',
      '/j:   k   # l',
      '/m : n',
      '/o: :p',
      "'/q''r': s",
      '"/\\u0161": t',
      '/u,v[w]: x,y',
    ].join('\n');
    const lines = [...redirectLines(text)].flatMap((line) => ('from' in line ? [line] : []));
    expect(Object.fromEntries(lines.map(({ from, to }) => [from.text, to.text]))).toEqual(
      parse(text),
    );
  });

  test('a hundred thousand rules are read at once, and more are refused in a moment', () => {
    const rules = (count: number) =>
      Array.from({ length: count }, (_, at) => `/2013/05/14/name-${at}/: name-${at}\n`).join('');
    let begun = process.cpuUsage();
    expect(read(rules(MOST_RULES)).data?.exact).toHaveLength(MOST_RULES);
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(3000);
    begun = process.cpuUsage();
    const { data, problems } = read(rules(400_000));
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(3000);
    expect(data).toBeUndefined();
    expect(problems[0]?.message).toBe('there are more than 100000 rules');
  }, 60_000);

  test('text that would keep a parser busy takes no time', () => {
    const begun = process.cpuUsage();
    for (const hostile of [
      '['.repeat(3_000_000),
      `/a: ${' '.repeat(1_000_000)}x y`,
      `/${':'.repeat(1_000_000)}`,
      `/a: "${'\\'.repeat(500_001)}`,
      '/a: [b]\n'.repeat(90_000),
      `${'/a: &a [*a]\n'.repeat(10_000)}`,
    ]) {
      expect(read(hostile).problems.length).toBeLessThan(25);
    }
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(10_000);
  }, 60_000);

  test('only a limited number of rules may have named parts', () => {
    const text = Array.from({ length: MOST_PATTERNS + 1 }, (_, at) => `/a${at}/:slug: :slug`);
    const { data, problems } = read(text.join('\n'));
    expect(data?.patterns).toHaveLength(MOST_PATTERNS);
    expect(problems[0]).toMatchObject({ line: MOST_PATTERNS + 1, column: 1 });
  });

  test('a file that cannot be read has no rules', () => {
    const error = { line: 1, column: 1, code: 'not-utf-8', message: 'm', remedy: 'r' } as const;
    expect(readRedirects({ ok: false, error }).data).toBeUndefined();
  });
});
