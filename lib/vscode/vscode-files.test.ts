import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import * as fields from '@/lib/checking/fields';
import { formatProblem } from '@/lib/checking/problem';
import { articleFields } from '@/lib/content/article-fields';
import { formerArticleAddress, formerPageAddress } from '@/lib/content/former-address';
import { newAddress, oldAddress } from '@/lib/content/redirect-fields';
import { checkBody } from '@/lib/mdx/check-body';
import { storyContents } from '@/lib/mdx/story-contents';
import { storyNames, storyProps } from '@/lib/mdx/story-props';
import { frontmatterSnippets } from './frontmatter-snippets';
import { jsonSchemas } from './json-schemas';
import { loosePatterns } from './loose-patterns';
import { storySnippets } from './snippets';
import { vscodeFiles } from './vscode-files';

const files = vscodeFiles();

test.each(files)('$file is what npm run schemas makes', ({ file, content }) => {
  expect(existsSync(file), 'run npm run schemas').toBe(true);
  expect(JSON.parse(readFileSync(file, 'utf8')), 'run npm run schemas').toStrictEqual(content);
});

test('files that are no longer generated are removed from .vscode', () => {
  const there = readdirSync('.vscode/schemas').map((name) => `.vscode/schemas/${name}`);
  expect(files.map(({ file }) => file)).toEqual(expect.arrayContaining(there));
});

test('the settings name schemas that exist', () => {
  const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
  const named = Object.keys(settings['yaml.schemas']);
  expect(named).toHaveLength(5);
  for (const file of named) expect(existsSync(file), file).toBe(true);
});

describe('the JSON Schemas', () => {
  const { article, site, author } = jsonSchemas();

  test('have every key, its description, and what is required', () => {
    expect(Object.keys(article.properties ?? {})).toEqual(Object.keys(articleFields.shape));
    expect(article).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      required: ['title'],
      additionalProperties: false,
      properties: { title: { type: 'string', description: 'The headline, as readers see it' } },
    });
    for (const schema of [article, site, author]) {
      for (const [key, field] of Object.entries(schema.properties ?? {})) {
        expect(field, key).toHaveProperty('description');
      }
    }
  });

  test('accept an author as other systems name one, and do not offer it', () => {
    const [key = ''] = Object.keys(article.patternProperties ?? {});
    expect(new RegExp(key).test('author')).toBe(true);
    expect(new RegExp(key).test('coauthor')).toBe(false);
    expect(article.properties).not.toHaveProperty('author');
  });

  test('say in words what a value must be, through optional, default and list', () => {
    const slug = { patternErrorMessage: fields.slug.meta()?.description };
    expect(article.properties).toMatchObject({
      related: { items: slug },
      lang: { patternErrorMessage: fields.languageTag.meta()?.description },
    });
    expect(site.properties?.frontPage).toMatchObject({ properties: { lead: slug } });
  });

  const TAKEN: [string, z.ZodType, string[]][] = [
    ['slug', fields.slug, ['a', 'my-story', 'šta-je-bilo', '2026', 'سلام', '東京']],
    [
      'dateTime',
      fields.dateTime,
      [
        '2026-11-24',
        '2026-11-24T18:30',
        '2026-11-24 18:30:00',
        '2026-11-24T18:30Z',
        '2026-11-24T18:30+01:00',
      ],
    ],
    [
      'dateOrSpan',
      fields.dateOrSpan,
      ['2022', '2022-04', '2022-03-24', '2022-03/2022-04', '2022/2022-04-01'],
    ],
    ['webAddress', fields.webAddress, ['https://example.org', 'HTTP://example.org/a?b=c#d']],
    ['oldAddress', oldAddress, ['/a/b_c.html', '/?p=12', '/:year/:slug/', '/šta', '/caf%E9']],
    ['newAddress', newAddress, ['a', '/about#who', ':slug', '/topics/:name', '/']],
    ['formerArticleAddress', formerArticleAddress, ['a', 'v1.2.3', 'Old_Name', '/a/b/', '/?p=1']],
    ['formerPageAddress', formerPageAddress, ['a', 'about_us', '/about.html']],
    ['href', fields.href, ['/', '/about', 'https://example.org', 'mailto:name@example.org']],
    ['timeZone', fields.timeZone, ['UTC', 'Europe/London', 'Etc/GMT+1']],
    ['languageTag', fields.languageTag, ['en', 'en-GB', 'sr-Cyrl', 'es-419']],
  ];

  test.each(TAKEN)('refuse no %s that the site takes', (_, field, texts) => {
    const pattern = new RegExp(loosePatterns.get(field) ?? 'none', 'u');
    for (const text of texts) {
      expect(field.safeParse(text).success, text).toBe(true);
      expect(text).toMatch(pattern);
    }
  });

  test('have all their patterns tried above', () => {
    expect(TAKEN.map(([, field]) => field)).toEqual([...loosePatterns.keys()]);
  });
});

describe('the snippets', () => {
  test('have every story component, with all its attributes', () => {
    const snippets = storySnippets();
    expect(Object.keys(snippets)).toEqual(storyNames);
    for (const name of storyNames) {
      const text = snippets[name]?.body.join('\n') ?? '';
      for (const prop of storyProps(name)) {
        expect(text).toContain(prop.isFlag ? `: ${prop.name}}` : ` ${prop.name}="$`);
      }
      const end =
        storyContents[name].hold === 'nothing' ? ' />\\$0' : `>\n {2}[^]*\\$0[^]*\n</${name}>`;
      expect(text).toMatch(new RegExp(`^<${name}[^]*${end}$`));
    }
  });

  test('hold what the component needs, so that the check accepts them once they are filled in', () => {
    for (const [name, { body }] of Object.entries(storySnippets())) {
      const filled = body
        .join('\n')
        .replace(/\$\{\d+:[^"}]*(?:".*?")?\}/g, '')
        .replace(/src="[^"]*"/g, 'src="./picture.jpg"')
        .replace(/url="[^"]*"/g, 'url="https://example.org"')
        .replace(/ \/>\$0$/, ' />')
        .replace(/date="\$\d+"/g, 'date="2022"')
        .replace(/\$\d+/g, 'words');
      const source = name === 'Event' ? `<Timeline>\n${filled}\n</Timeline>` : `words\n\n${filled}`;
      expect(checkBody(source, 'en').findings, source).toEqual([]);
    }
  });

  test('select optional attributes as a whole', () => {
    expect(storySnippets().Quote?.body[0]).toBe(
      `<Quote by="$1"\${2: role="$3"}\${4: to="$5"}\${6: date="$7"}\${8: source="$9"}>`,
    );
  });

  test('have a new article, and every key of the frontmatter', () => {
    const { 'New article': article, ...keys } = frontmatterSnippets();
    expect(article?.body).toEqual([
      '---',
      'title: $1',
      'standfirst: $2',
      `published: \${3:$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE}`,
      'authors: [$4]',
      '---',
      '',
      '$0',
    ]);
    expect(Object.keys(keys)).toEqual(Object.keys(articleFields.shape));
    expect(keys.dir?.body).toEqual([`dir: \${1|ltr,rtl|}`]);
    expect(keys.sources?.body).toEqual(['sources:', '  - title: $1', '    url: $2']);
    // What the file of the picture says need not be written.
    expect(keys.image?.body).toEqual(['image:', '  src: $1']);
  });
});

test('the task that checks the content reads what the check prints', () => {
  const { tasks } = JSON.parse(readFileSync('.vscode/tasks.json', 'utf8'));
  const [first, second] = tasks[0].problemMatcher.pattern.map(
    ({ regexp }: { regexp: string }) => new RegExp(regexp),
  );
  const [head = '', remedy = ''] = formatProblem({
    file: 'content/articles/a.mdx',
    line: 4,
    column: 1,
    severity: 'error',
    code: 'unknown-key',
    message: 'unknown key `a: b`',
    remedy: 'Write: another.',
  }).split('\n');
  expect(first.exec(head)?.slice(1)).toEqual([
    'content/articles/a.mdx',
    '4',
    '1',
    'error',
    'unknown key `a: b`',
  ]);
  expect(second.exec(remedy)?.[1]).toBe('Write: another.');
});
