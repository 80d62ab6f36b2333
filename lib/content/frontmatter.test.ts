import { describe, expect, test } from 'vitest';
import { parseYaml, splitFrontmatter } from './frontmatter';

describe('an MDX file', () => {
  test('is cut into frontmatter and a body whose lines keep their numbers', () => {
    expect(splitFrontmatter('---\ntitle: a\nkicker: b\n---\n\nwords\n\n---\n\nmore')).toEqual({
      yaml: 'title: a\nkicker: b',
      body: '\n\n\n\n\nwords\n\n---\n\nmore',
      bodyLine: 5,
      inFile: undefined,
      warnings: [],
    });
  });

  test('may have an empty frontmatter, spaces after the fences and no body', () => {
    expect(splitFrontmatter('--- \n---\t')).toEqual({
      yaml: '',
      body: '\n\n',
      bodyLine: 3,
      inFile: undefined,
      warnings: [],
    });
  });

  test.each([
    ['', 'the file does not begin with frontmatter'],
    ['title: a\n', 'the file does not begin with frontmatter'],
    ['\n---\ntitle: a\n---\n', 'the file does not begin with frontmatter'],
    [' ---\ntitle: a\n---\n', 'the file does not begin with frontmatter'],
    ['---js\nprocess.exit()\n---\n', 'the first line is `---js`, not `---`'],
    ['----\ntitle: a\n----\n', 'the first line is `----`, not `---`'],
    ['---\ntitle: a\n', 'the frontmatter is opened with `---` and never closed'],
    ['---', 'the frontmatter is opened with `---` and never closed'],
    ['---\ntitle: a\n --- \n', 'the frontmatter is opened with `---` and never closed'],
  ])('is refused: %j', (text, message) => {
    expect(splitFrontmatter(text)).toMatchObject({ line: 1, column: 1, message });
  });
});

describe('YAML', () => {
  const problems = (text: string) =>
    parseYaml(text, 2).findings.map(({ line, column, message }) => `${line}:${column} ${message}`);

  test.each([
    ['title: a\nkicker: b\ntitle: c', '4:1', 'map keys must be unique'],
    ['title: a\n\tkicker: b', '3:1', 'tabs are not allowed as indentation'],
    ['title: Round two: a report', '2:8', 'nested mappings are not allowed'],
    ['title: !!js/function f', '2:8', 'unresolved tag'],
    ['title: a\nkicker: !mine b', '3:9', 'unresolved tag'],
    ['title: *nobody', '2:8', 'Unresolved alias'],
    ['title: "open', '2:8', 'missing closing "quote'],
    ["title: a\nkicker: 'open\nlang: en", '3:9', "missing closing 'quote"],
    ['title: [a, b', '2:13', 'flow sequence'],
    ['title: @a', '2:8', 'plain value cannot start with reserved character @'],
    ['title: a\nkicker', '3:1', 'implicit map keys need to be followed by map values'],
  ])('%j is refused where it is wrong', (text, place, message) => {
    const [first] = problems(text);
    expect(first?.startsWith(place)).toBe(true);
    expect(first).toContain(message);
  });

  test('cannot blow up by aliases of aliases', () => {
    const bomb = ['a: &a [1,1,1,1,1,1,1,1,1,1]'];
    for (const [name, of] of ['ba', 'cb', 'dc', 'ed', 'fe', 'gf', 'hg', 'ih']) {
      bomb.push(`${name}: &${name} [${Array(10).fill(`*${of}`).join(',')}]`);
    }
    const start = performance.now();
    expect(problems(bomb.join('\n'))[0]).toMatch(/^\d+:\d+ this YAML cannot be read: Excessive/);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  test('keeps dates and yes as text, and runs nothing', () => {
    expect(parseYaml('a: 2026-11-24\nb: yes\nc: 0o17\nd: ~', 1).data).toEqual({
      a: '2026-11-24',
      b: 'yes',
      c: 15,
      d: null,
    });
  });

  test('does not reach a prototype', () => {
    const { data } = parseYaml('__proto__:\n  polluted: true', 1);
    expect(Object.hasOwn(data as object, '__proto__')).toBe(true);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  test('knows where each value and key stands', () => {
    const yaml = parseYaml('title: a\nsources:\n  - title: x\n    url: y\nempty:', 10);
    expect(yaml.positionOf(['title'])).toEqual({ line: 10, column: 8 });
    expect(yaml.positionOf(['sources', 0, 'url'])).toEqual({ line: 13, column: 10 });
    expect(yaml.positionOf(['sources', 0, 'nothing'])).toEqual({ line: 12, column: 5 });
    expect(yaml.positionOf(['nothing'])).toEqual({ line: 10, column: 1 });
    expect(yaml.positionOfKey(['sources', 0], 'url')).toEqual({ line: 13, column: 5 });
    expect(yaml.positionOfKey([], 'empty')).toEqual({ line: 14, column: 1 });
  });

  test('counts columns in UTF-16 units, as editors do', () => {
    expect(problems('{ 😀: *nobody }')[0]).toMatch(/^2:7 /);
  });
});
