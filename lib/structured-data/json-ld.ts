import { type Article, type Author, articlePath, type Site } from '@/lib/newsroom';
import { authorPath, sectionPath } from '@/lib/routing/list-address';

/** A schema.org object, ready for JSON. */
export type JsonLd = { '@context': 'https://schema.org'; '@type': string } & Record<
  string,
  unknown
>;

/** An article as schema.org NewsArticle, by Google's documentation for it. */
export function newsArticle(site: Site, article: Article): JsonLd {
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
    keywords: article.topics.length > 0 ? article.topics : undefined,
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

/** The front page as schema.org WebSite. */
export function webSite(site: Site): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    description: site.description,
    url: `${site.url}/`,
    inLanguage: site.locale,
    publisher: publisher(site),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site.url}/search?q={query}` },
      'query-input': 'required name=query',
    },
  };
}

/** Where an article stands: front page, its section where it has one, then the article. */
export function breadcrumbs(site: Site, { headline, inSection }: Article): JsonLd {
  const steps = [
    { name: site.name, item: `${site.url}/` },
    ...(inSection ? [{ name: inSection.name, item: site.url + sectionPath(inSection.slug) }] : []),
    { name: headline },
  ];
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
    url: site.url + authorPath(author.slug),
    ...(author.kind === 'person' && author.role && { jobTitle: author.role }),
  };
}

function publisher(site: Site) {
  return {
    '@type': 'NewsMediaOrganization',
    name: site.name,
    url: `${site.url}/`,
    logo: { '@type': 'ImageObject', url: `${site.url}/icon-512.png`, width: 512, height: 512 },
  };
}
