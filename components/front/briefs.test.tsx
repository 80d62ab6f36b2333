import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Site } from '@/lib/newsroom';
import { english, onEnglishSite } from '@/lib/words/testing/english';
import { BriefsBlock } from './briefs';

const site: Site = {
  name: 'N',
  description: 'D',
  url: 'https://example.org',
  timeZone: 'Europe/London',
  locale: 'en-GB',
  navigation: [],
  sections: [{ name: 'World', slug: 'world' }],
  frontPage: { order: [] },
  policies: {},
  brand: {},
  footer: { columns: [], social: [] },
};

const heading = (of: Site, language = english): string => {
  const [section] = of.sections;
  const block = { section, articles: [] };
  const html = renderToStaticMarkup(
    <BriefsBlock block={block} newestDay={undefined} site={of} language={language} />,
  );
  return /<h2[^>]*>(.*?)<\/h2>/.exec(html)?.[1] ?? '';
};

test('the name of a section says its language where that is not the language of the page', () => {
  const german = { ...onEnglishSite('de'), prefix: '/de' };
  expect(heading(site)).toBe('<a href="/sections/world" class="quiet-link">World</a>');
  expect(heading(site, german)).toBe(
    '<a href="/de/sections/world" class="quiet-link" lang="en-GB">World</a>',
  );
  const translated: Site = {
    ...site,
    sections: [{ name: 'Welt', slug: 'world' }],
    spoken: { sections: 'de' },
  };
  expect(heading(translated, german)).toBe(
    '<a href="/de/sections/world" class="quiet-link">Welt</a>',
  );
});
