import type { Metadata, Viewport } from 'next';
import { iconsOf } from '@/lib/media/icons';
import type { PictureCrop } from '@/lib/media/page-picture';
import { variantPath } from '@/lib/media/renditions';
import { shownWords } from '@/lib/media/words';
import { type Article, articlePath, type Entry, type Page, type Site } from '@/lib/newsroom';
import { frontPath, textPagePath } from '@/lib/routing/list-address';
import { feeds } from '@/lib/routing/routes';
import type { Version } from '@/lib/routing/versions';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { hreflang, hreflangOfList } from './hreflang';

/** How every page is shown. */
export const siteViewport: Viewport = { colorScheme: 'light dark' };

/** The part of the head that is the same on every page. */
export function siteMetadata(site: Site): Metadata {
  const { small, drawing, touch } = iconsOf(site);
  return {
    metadataBase: new URL(site.url),
    applicationName: site.name,
    // Next puts the title of a page in place of %s.
    title: { default: site.name, template: titled(site, '%s') },
    description: site.description,
    formatDetection: { telephone: false, email: false, address: false },
    icons: {
      icon: [
        { ...small, sizes: '32x32' },
        { url: drawing, type: 'image/svg+xml' },
      ],
      apple: touch,
    },
  };
}

/** The head of the front page. */
export function frontPageMetadata(site: Site): Metadata {
  return {
    title: { absolute: site.tagline ? `${site.name} – ${site.tagline}` : site.name },
    ...addressed(site, frontPath(site), hreflangOfList(site, frontPath(site))),
    openGraph: {
      ...openGraph(site, frontPath(site), site.language ?? site.locale),
      type: 'website',
      title: site.name,
      description: site.description,
    },
  };
}

/** The title of a page with its own root layout: a template applies only to pages below its layout. */
function titled({ name }: Site, title: string): string {
  return `${title} – ${name}`;
}

/** The head of an article or a stub. Stubs are not for search engines; their links are. */
export function entryMetadata(
  site: Site,
  language: Language,
  entry: Entry,
  /** The picture that sites show when they link to it. */
  card?: PictureCrop,
  /** Where it is in other languages. */
  versions: readonly Version[] = [],
): Metadata {
  const path = articlePath(entry);
  if (entry.kind === 'stub') {
    return {
      title: titled(site, entry.headline),
      applicationName: site.name,
      description: say(language, 'stubDescription', { site: site.name }),
      ...addressed(site, path),
      robots: { index: false, follow: true },
      openGraph: { ...openGraph(site, path, entry.lang), type: 'website', title: entry.headline },
    };
  }
  return {
    title: titled(site, entry.headline),
    applicationName: site.name,
    description: entry.standfirst,
    ...addressed(site, path, hreflang(site, versions)),
    authors: entry.authors.map(({ name }) => ({ name })),
    robots: { index: true, follow: true, 'max-image-preview': 'large' },
    openGraph: articleOpenGraph(site, entry, path, card),
    ...(card && { twitter: { card: 'summary_large_image' as const } }),
  };
}

/** The head of a picture's page. Search engines are to find the article instead. */
export function photoMetadata(
  site: Site,
  language: Language,
  entry: Entry,
  number: number,
): Metadata {
  return {
    title: say(language, 'pictureTitle', { number, headline: entry.headline }),
    alternates: { canonical: site.url + articlePath(entry) },
    robots: { index: false, follow: true },
  };
}

/** The head of a preview: only for those who have the link. */
export function previewMetadata(site: Site, language: Language, entry: Entry): Metadata {
  return {
    title: titled(site, say(language, 'previewTitle', { headline: entry.headline })),
    robots: { index: false, follow: false, nocache: true },
    referrer: 'no-referrer',
    applicationName: site.name,
  };
}

/** The head of a page that is not an article. */
export function pageMetadata(site: Site, page: Page, versions: readonly Version[] = []): Metadata {
  const path = textPagePath(page.slug);
  const description = page.standfirst ?? site.description;
  return {
    title: titled(site, page.heading),
    description,
    ...addressed(site, path, hreflang(site, versions)),
    openGraph: {
      ...openGraph(site, path, page.lang),
      type: 'website',
      title: page.heading,
      description,
    },
  };
}

function articleOpenGraph(
  site: Site,
  article: Article,
  path: string,
  card: PictureCrop | undefined,
): Metadata['openGraph'] {
  const section = article.inSection?.name ?? article.section;
  return {
    ...openGraph(site, path, article.lang),
    ...(card && { images: [cardImage(article, card)] }),
    type: 'article',
    title: article.headline,
    description: article.standfirst,
    publishedTime: article.published.iso,
    ...(article.updated && { modifiedTime: article.updated.iso }),
    ...(section && { section }),
    authors: article.authors.map(({ name }) => name),
    tags: article.topics,
  };
}

function cardImage({ leadPicture }: Article, { key, width, height }: PictureCrop) {
  const alt = leadPicture && shownWords(leadPicture.written, leadPicture.picture.says).alt;
  return { url: variantPath(key, width), width, height, type: 'image/webp', ...(alt && { alt }) };
}

function openGraph(site: Site, path: string, lang: string) {
  return {
    siteName: site.name,
    url: site.url + path,
    locale: openGraphLocale(lang),
    images: [{ url: iconsOf(site).large, width: 512, height: 512, alt: site.name }],
  };
}

function addressed(site: Site, path: string, languages = {}): Metadata {
  return {
    alternates: {
      canonical: site.url + path,
      ...languages,
      types: Object.fromEntries(
        feeds(site.prefix).map(({ path: url, type }) => [type, [{ url, title: site.name }]]),
      ),
    },
  };
}

/** Open Graph's `language_TERRITORY`, with the likely territory (CLDR) if the tag names none. */
function openGraphLocale(tag: string): string {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region ? `${language}_${region}` : language;
}
