import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSlug } from '@/lib/checking/slug';
import { articleFields } from '@/lib/content/article-fields';
import { openFile } from '@/lib/content/open-file';
import { readArticle } from '@/lib/content/read-article';
import { ok } from '@/lib/result';
import { newArticleName, newArticleText } from './new-article-file';

const desk = { timeZone: 'Europe/London', locale: 'en-GB' };

function textOf(headline: string, author = 'desk'): string {
  return newArticleText({ headline, published: '2026-11-25T09:30', author });
}

function read(text: string) {
  return readArticle('articles/a.mdx', ok(text), desk, 'body');
}

describe('the file of a new article', () => {
  test('has what is known, and keeps the article off the site', () => {
    expect(textOf('Talks resume')).toBe(
      `---
title: Talks resume
# standfirst: one or two sentences under the headline
published: 2026-11-25T09:30
authors: [desk]
draft: true # not public until this line is removed
---

`,
    );
    const { problems, entry, visibility } = read(textOf('Talks resume'));
    expect(problems).toEqual([]);
    expect(entry).toMatchObject({ kind: 'stub', headline: 'Talks resume', draft: true });
    expect(visibility).toEqual({ draft: true });
  });

  test('becomes an article with a standfirst and a text', () => {
    const text = `${textOf('Talks').replace('# standfirst', 'standfirst')}Text.\n`;
    expect(read(text)).toMatchObject({
      problems: [],
      entry: {
        kind: 'article',
        authorSlugs: ['desk'],
        published: { iso: '2026-11-25T09:30:00+00:00' },
      },
    });
  });

  test.each([
    'Round two: a report',
    'He said "no" and she said \'yes\'',
    '"All of it in quotes"',
    "'Single'",
    'Nine #hashtags # and a comment',
    'Постигнут је договор у Сарајеву',
    'Rain 🌧️ and 👩‍🚒 at work',
    '2026',
    'true',
    'null',
    '~',
    '- a list',
    '[a, b]',
    '{a: b}',
    '---',
    '%directive',
    '@at `tick` *star* &and !bang | > ?',
    'a\tb',
    'two  spaces',
    'ends with a colon:',
    'back \\ slash \\n',
    'x'.repeat(500),
    'word '.repeat(99).trim(),
  ])('keeps the headline %j', (headline) => {
    expect(read(textOf(headline))).toMatchObject({ problems: [], entry: { headline } });
  });

  test('keeps any headline and any author', () => {
    const headlines = fc
      .string({ unit: 'binary', minLength: 1, maxLength: 60 })
      .filter((text) => articleFields.shape.title.safeParse(text).success && !text.includes('\0'))
      .map((text) => text.trim());
    fc.assert(
      fc.property(headlines, (headline) => {
        expect(read(textOf(headline))).toMatchObject({ problems: [], entry: { headline } });
      }),
      { numRuns: 500 },
    );
    for (const author of ['007', '1e3', 'true', 'null', '0x1f', 'y', '2026-11-25', 'ана']) {
      const opened = openFile(ok(textOf('A', author)), 'article');
      expect(opened.ok && opened.value.yaml.data).toMatchObject({ authors: [author] });
    }
  });
});

describe('the name of a new file', () => {
  test.each([
    ['Talks resume', 'talks-resume'],
    ['  “Talks”: resume? ', 'talks-resume'],
    ["Zelenskiy's flight", 'zelenskiys-flight'],
    ['Постигнут је договор', 'постигнут-је-договор'],
    ['Cafe\u0301', 'café'],
    ['🌧️ Rain', 'rain'],
    ['9/11', '9-11'],
    ['1️⃣ rule and ❤️', '1-rule-and'],
    ['विश्व में शांति', 'विश्व-में-शांति'],
  ])('of %j is %s', (headline, slug) => {
    expect(newArticleName(headline)).toEqual({ slug, file: `articles/${slug}.mdx` });
  });

  test.each(['', '?!', '🌧', '🌧️', '—', '   '])('of %j cannot be made', (headline) => {
    expect(newArticleName(headline)).toBeUndefined();
  });

  test.each(['politically ', 'реченица '])('of many words is cut between two of them', (word) => {
    const { slug = '' } = newArticleName(`The ${word.repeat(40)}`) ?? {};
    expect(slug.split('-').slice(1)).toEqual(
      slug
        .split('-')
        .slice(1)
        .map(() => word.trim()),
    );
    expect(slug.split('-').length).toBeGreaterThan(8);
  });

  test('is a slug that a disk accepts, whatever the length and letters of the headline', () => {
    for (const letter of ['x', 'ж', '語', '\u{10428}', 'word ', 'реч ', 'a\u{10428}']) {
      const { slug = '' } = newArticleName(letter.repeat(500)) ?? {};
      expect(isSlug(slug)).toBe(true);
      expect(slug.length).toBeGreaterThanOrEqual(50);
      expect(Buffer.byteLength(`${slug}.mdx`)).toBeLessThanOrEqual(255);
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (headline) => {
        const name = newArticleName(headline);
        expect(name === undefined || isSlug(name.slug)).toBe(true);
      }),
    );
  });
});
