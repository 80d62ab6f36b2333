import { iconsOf } from '@/lib/media/icons';
import {
  type AllPictures,
  type PictureWithWords,
  WITHOUT_PICTURES,
} from '@/lib/media/page-picture';
import { variantPath } from '@/lib/media/renditions';
import { isMadeByAi } from '@/lib/media/says';
import { shownWords } from '@/lib/media/words';
import { type Article, type Author, articlePath, type Series, type Site } from '@/lib/newsroom';
import {
  authorPath,
  frontPath,
  listPath,
  sectionPath,
  seriesPath,
} from '@/lib/routing/list-address';

/** A schema.org object, ready for JSON. */
export type JsonLd = { '@context': 'https://schema.org'; '@type': string } & Record<
  string,
  unknown
>;

/** An article as a schema.org NewsArticle, following Google's documentation. */
export function newsArticle(
  site: Site,
  article: Article,
  { lead, inOrder, crops }: AllPictures = WITHOUT_PICTURES,
): JsonLd {
  const url = site.url + articlePath(article);
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    headline: article.headline,
    description: article.standfirst,
    datePublished: article.published.iso,
    dateModified: article.changed.iso,
    dateline: article.dateline,
    temporalCoverage: article.eventsDate,
    author: article.authors.map((author) => authorOf(site, author)),
    publisher: publisher(site),
    articleSection: article.inSection?.name ?? article.section,
    isPartOf: article.series && {
      '@type': 'CreativeWorkSeries',
      name: article.series.name,
      url: site.url + seriesPath(article.series.slug, site),
    },
    position: article.series?.part,
    keywords: article.topics.length > 0 ? article.topics : undefined,
    image: imagesOf(site, lead, crops),
    // From all pictures of the page: this is where to look for generated media.
    associatedMedia: inOrder.filter(isGenerated).map((shown) => imageOf(site, shown)),
    inLanguage: article.lang,
    isAccessibleForFree: true,
    correction:
      article.corrections.length > 0
        ? article.corrections.map(({ date, text }) => ({
            '@type': 'CorrectionComment',
            text,
            datePublished: date.iso,
          }))
        : undefined,
    citation: article.sources.map(({ title, url: at }) => ({
      '@type': 'CreativeWork',
      name: title,
      url: at,
    })),
  };
}

/** The lead picture in the shapes that Google asks for, widest first; `undefined` without one. */
function imagesOf(site: Site, lead: PictureWithWords | undefined, crops: AllPictures['crops']) {
  if (!lead?.picture.isThere) return undefined;
  const shapes = (['16x9', '4x3', '1x1'] as const).flatMap((shape) => crops[shape] ?? []);
  const about = aboutPicture(lead);
  const cropped = shapes.map(({ key, width, height }) => ({
    '@type': 'ImageObject',
    url: site.url + variantPath(key, width),
    width,
    height,
    ...about,
  }));
  return cropped.length > 0 ? cropped : [imageOf(site, lead)];
}

function imageOf(site: Site, shown: PictureWithWords) {
  const { key, kind, widths, width, height } = shown.picture;
  const largest = kind === 'photo' ? (widths.at(-1) ?? width) : width;
  return {
    '@type': 'ImageObject',
    url: site.url + variantPath(key, kind === 'photo' ? largest : undefined),
    width: largest,
    height: Math.round((largest * height) / width),
    ...aboutPicture(shown),
  };
}

function aboutPicture({ written, picture: { says } }: PictureWithWords) {
  const { caption, credit } = shownWords(written, says);
  return {
    ...(caption && { caption }),
    ...(credit && { creditText: credit }),
    ...(says.copyright && { copyrightNotice: says.copyright }),
    ...(says.sourceType && { digitalSourceType: says.sourceType }),
  };
}

function isGenerated({ picture }: PictureWithWords): boolean {
  return picture.isThere && isMadeByAi(picture.says);
}

/** The front page as a schema.org WebSite. */
export function webSite(site: Site): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    description: site.description,
    url: site.url + frontPath(site),
    inLanguage: site.language ?? site.locale,
    publisher: publisher(site),
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${site.url}${listPath('/search', site)}?q={query}`,
      },
      'query-input': 'required name=query',
    },
  };
}

/** The breadcrumbs of an article: the front page, its section and its series if it has them, then the article. */
export function breadcrumbs(site: Site, { headline, inSection, series }: Article): JsonLd {
  return breadcrumbList([
    { name: site.name, item: site.url + frontPath(site) },
    ...(inSection
      ? [{ name: inSection.name, item: site.url + sectionPath(inSection.slug, site) }]
      : []),
    ...(series ? [{ name: series.name, item: site.url + seriesPath(series.slug, site) }] : []),
    { name: headline },
  ]);
}

/** The breadcrumbs of the page of a series, which is below the front page. */
export function seriesBreadcrumbs(site: Site, { name }: Pick<Series, 'name'>): JsonLd {
  return breadcrumbList([{ name: site.name, item: site.url + frontPath(site) }, { name }]);
}

function breadcrumbList(steps: readonly { name: string; item?: string }[]): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, at) => ({ '@type': 'ListItem', position: at + 1, ...step })),
  };
}

function authorOf(site: Site, author: Author) {
  return {
    '@type': author.kind === 'person' ? 'Person' : 'NewsMediaOrganization',
    name: author.name,
    url: site.url + authorPath(author.slug, site),
    ...(author.kind === 'person' && author.role && { jobTitle: author.role }),
  };
}

function publisher(site: Site) {
  return {
    '@type': 'NewsMediaOrganization',
    name: site.name,
    url: `${site.url}/`,
    logo: { '@type': 'ImageObject', url: site.url + iconsOf(site).large, width: 512, height: 512 },
  };
}
