import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { checkBody } from '@/lib/mdx/check-body';
import { feedHtml } from '@/lib/mdx/feed-html';
import { renderBody } from '@/lib/mdx/render-body';
import type { PagePicture } from '@/lib/media/page-picture';
import { english } from '@/lib/words/testing/english';
import { storyComponents } from '.';

const picture = (key: string, more: Partial<PagePicture> = {}): PagePicture => ({
  kind: 'photo',
  width: 1600,
  height: 1200,
  says: {},
  key: key.repeat(32),
  widths: [320, 640, 1600],
  isThere: true,
  colour: '#112233',
  query: '',
  ...more,
});

const pictures = { './a.jpg': picture('a'), './b.jpg': picture('b'), '/media/c.png': picture('c') };

const body = (source: string) => ({ source, lang: 'en-GB', hash: source });

async function html(source: string): Promise<string> {
  expect(checkBody(source, 'en-GB').findings).toEqual([]);
  const photoPage = (number: number) => `/articles/x/photos/${number}`;
  const components = storyComponents(english, { pictures, photoPage });
  return renderToStaticMarkup(await renderBody(body(source), components, english));
}

const messages = (source: string) =>
  checkBody(source, 'en-GB').findings.map(({ line, message }) => `${line}: ${message}`);

describe('pictures in the text', () => {
  test('written in Markdown say what they show, have a caption, and name who made them', async () => {
    const found = await html(
      'Words.\n\n![A bridge](./a.jpg "The bridge in fog. Photo: A. Name")\n\nMore.',
    );
    expect(found).toContain('<p>Words.</p>');
    expect(found).toMatch(/<figure class="figure">.*<img [^>]*alt="A bridge"/s);
    expect(found).toContain(
      '<span>The bridge in fog.</span> <span class="credit" dir="auto">A. Name</span>',
    );
    expect(found).not.toContain('<p><figure');
  });

  test('name only variants that exist, with their widths, and load lazily in a reserved place', async () => {
    const found = await html('<Figure src="./a.jpg" alt="A" credit="B" />');
    const a = 'a'.repeat(32);
    expect(found).toContain(
      `srcSet="/media/${a}-320.webp 320w, /media/${a}-640.webp 640w, /media/${a}-1600.webp 1600w"`,
    );
    expect(found).toContain(`src="/media/${a}-640.webp"`);
    expect(found).toMatch(/<img [^>]*width="1600" height="1200"[^>]*loading="lazy"/);
    expect(found).toContain('<rect width="100%" height="100%" fill="#112233">');
    expect(found).not.toContain('style=');
  });

  test('have numbered pages of their own, in a gallery too', async () => {
    const found = await html(
      '![A](./a.jpg "Photo: N")\n\n<Gallery caption="Both">\n  <Figure src="./b.jpg" alt="B" credit="N" />\n  ![C](/media/c.png "Photo: N")\n</Gallery>',
    );
    expect([...found.matchAll(/href="([^"]*)"/g)].map(([, to]) => to)).toEqual([
      '/articles/x/photos/1',
      '/articles/x/photos/2',
      '/articles/x/photos/3',
    ]);
    expect(found).toContain('<figcaption>Both</figcaption>');
  });

  test('are left out with their words when they cannot be shown', async () => {
    const found = await html('Words.\n\n<Figure src="./gone.jpg" alt="Nobody" credit="N" />');
    expect(found.trim()).toBe('<p>Words.</p>');
  });

  test('say so when a model made them', async () => {
    const sourceType =
      'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia';
    const components = storyComponents(english, {
      pictures: { './a.jpg': picture('a', { says: { sourceType } }) },
      photoPage: () => undefined,
    });
    const source = '<Figure src="./a.jpg" alt="A" credit="N" />';
    const found = renderToStaticMarkup(await renderBody(body(source), components, english));
    expect(found).toContain('<strong class="made-with-ai">Made with AI</strong>');
  });

  test('have absolute addresses in feeds, no more width than a column, and their words', () => {
    const found = feedHtml(
      body('![A](./a.jpg "Cap. Photo: N")\n\n![G](./gone.jpg "Photo: N")'),
      'https://example.org/articles/x',
      english,
      { pictures },
    );
    expect(found).toBe(
      `<figure><img src="https://example.org/media/${'a'.repeat(32)}-640.webp" alt="A" width="640" height="480"><figcaption>Cap. N</figcaption></figure>`,
    );
  });
});

describe('what is refused', () => {
  test.each([
    ['of another site', '![A](https://example.org/a.jpg)', 'not on this site'],
    ['in the middle of a sentence', 'See ![A](./a.jpg) here.', 'in the middle of other text'],
    ['in a link', '[![A](./a.jpg)](/about)', 'in the middle of other text'],
    ['in a list', '- ![A](./a.jpg)', 'in the middle of other text'],
    ['named elsewhere', '![A][b]\n\n[b]: ./a.jpg', 'stands somewhere else'],
    ['with words inside', '<Figure src="./a.jpg">Words</Figure>', 'something between its tags'],
    ['without a file', '<Figure alt="A" />', 'needs `src`'],
    ['by code', '<Figure src={file} />', 'code is not run here'],
    ['with another attribute', '<Figure src="./a.jpg" style="x" />', 'unknown attribute'],
    ['with a focus that is none', '<Figure src="./a.jpg" focus="nose" />', '`focus`'],
    ['a gallery of one', '<Gallery>\n  ![A](./a.jpg)\n</Gallery>', 'holds 1 picture'],
    ['a gallery of none', '<Gallery></Gallery>', 'holds 0 pictures'],
    [
      'a gallery of thirteen',
      `<Gallery>\n${'  <Figure src="./a.jpg" />\n'.repeat(13)}</Gallery>`,
      'holds 13 pictures',
    ],
    [
      'a gallery with words',
      '<Gallery>\n  ![A](./a.jpg)\n\n  ![B](./b.jpg)\n\n  Words\n</Gallery>',
      'not a picture',
    ],
    [
      'a gallery in a quote',
      '<Quote by="A">\n  <Gallery>\n  ![A](./a.jpg)\n\n  ![B](./b.jpg)\n  </Gallery>\n</Quote>',
      'stands inside',
    ],
    ['a tag of HTML', '<img src="./a.jpg" />', '`<img>` is not allowed'],
  ])('a picture %s', (_, source, message) => {
    expect(messages(source).join('\n')).toContain(message);
  });
});

describe('an embed of another site', () => {
  const FILM = '<Embed url="https://youtu.be/a-B_c1d2E3f" title="A film" image="./a.jpg" />';

  test('has a still, an empty frame, and a link that loads the player into it', async () => {
    const found = await html(`${FILM}\n\n${FILM}`);
    expect(found).toContain('<iframe name="player-1" title="A film"');
    expect(found).toContain('<iframe name="player-2" title="A film"');
    expect(found).not.toMatch(/<iframe[^>]*src/);
    expect(found).toContain(
      'href="https://www.youtube-nocookie.com/embed/a-B_c1d2E3f?autoplay=1" target="player-2"',
    );
    expect(found).toContain('Playing loads from www.youtube-nocookie.com.');
    expect(found).toMatch(/<img [^>]*alt=""/);
    expect(found).not.toContain('/photos/');
  });

  test('is a line in feeds, with its still', () => {
    const feed = feedHtml(body(FILM), 'https://example.org/articles/x', english, { pictures });
    expect(feed).toMatch(
      /^<figure><img src="https:\/\/example\.org\/media\/a{32}-640\.webp" alt="" [^>]*><figcaption><a href="https:\/\/youtu\.be\/a-B_c1d2E3f">A film<\/a> \(YouTube\)<\/figcaption><\/figure>$/,
    );
    const post = '<Embed url="https://social.example/@a/1" title="A post" />';
    expect(feedHtml(body(post), 'https://example.org/articles/x', english)).toBe(
      '<p><a href="https://social.example/@a/1">A post</a> (social.example)</p>',
    );
  });

  test.each([
    ['<Embed title="A film" />', 'needs `url`'],
    ['<Embed url="https://youtu.be/a-B_c1d2E3f" />', 'needs `title`'],
    ['<Embed url="javascript:alert(1)" title="A" />', 'this is not a web address'],
    ['<Embed url="https://user:secret@example.org" title="A" />', 'a name or password'],
    [
      '<Embed url="https://example.org" title="A" image="https://example.org/a.jpg" />',
      'is not on this site',
    ],
    ['<Embed url="https://example.org" title="A" image="../../etc/passwd" />', ''],
    ['<Embed url="https://example.org" title="A">words</Embed>', 'something between its tags'],
    [
      'Words <Embed url="https://example.org" title="A" /> and more.',
      'in the middle of other text',
    ],
  ])('%s is refused', (source, message) => {
    expect(messages(source)).toEqual([expect.stringContaining(message)]);
  });
});
