import { isFurther } from '@/lib/content/languages';
import { sectionAt } from '@/lib/content/sections';
import { sitemapParts } from '@/lib/feeds/sitemap';
import { readVariantFile } from '@/lib/media/renditions';
import type { Addresses, Counted } from '@/lib/newsroom';
import type { Answer } from '@/lib/routing/answer-kinds';
import { isFile } from '@/lib/routing/kept-address';
import { readPageNumber } from '@/lib/routing/list-address';
import { type Decision, type RouteOfPath, routeOf } from '@/lib/routing/routes';

/** @param language the tag of a further language of the paper, if the address begins with one */
type Decide = (
  parameters: string[],
  newsroom: Addresses,
  language: string | undefined,
) => Promise<Answer>;

const DECISIONS: Readonly<Record<Decision, Decide>> = {
  nothing: async () => ({ do: 'serve' }),
  article: answerForArticle,
  'first part': answerForFirstPart,
  section: answerForSection,
  series: answerForSeries,
  'topics page': answerForTopics,
  topic: answerForTopic,
  author: answerForAuthor,
  year: answerForYear,
  month: answerForMonth,
  'corrections page': answerForCorrections,
  'sitemap part': answerForSitemap,
  'security contact': answerForSecurityText,
  // The address alone gives no access to a preview.
  'preview key': async () => ({ do: 'not found' }),
  picture: answerForPicture,
  photo: answerForPhoto,
};

/**
 * Decides by the address alone. Next keeps pages that were made earlier; this decides at every request,
 * so that a withdrawn page is gone at once, whatever Next keeps. A page that calls `notFound()` would
 * send an empty document, so no request for something that does not exist may reach a page.
 *
 * @param pathname as it came, still encoded
 */
export async function answerFor(pathname: string, newsroom: Addresses): Promise<Answer> {
  const found = routeOf(pathname);
  if (found) return answerForRoute(found, newsroom);
  return isFile(pathname) ? { do: 'serve' } : { do: 'not found' };
}

async function answerForRoute(
  { route: { decidedBy }, parameters, language }: RouteOfPath,
  newsroom: Addresses,
): Promise<Answer> {
  // The folder of a language may hold pages even if the language has no lists.
  const isOfPaper =
    language === undefined ||
    decidedBy === 'first part' ||
    isFurther(await newsroom.site(), language);
  return isOfPaper ? DECISIONS[decidedBy](parameters, newsroom, language) : { do: 'not found' };
}

async function answerForArticle([slug = '']: string[], newsroom: Addresses): Promise<Answer> {
  const address = await newsroom.articleAddress(slug);
  switch (address.is) {
    case 'public':
      return 'file' in address ? { do: 'serve', file: address.file } : { do: 'serve' };
    case 'moved':
      return { do: 'redirect', to: address.to };
    case 'gone':
      return { do: 'gone' };
    case 'unavailable':
      return { do: 'unavailable', kind: 'article', slug };
    case 'unknown':
      return { do: 'not found' };
  }
}

/** A page, or the front of a language. Pages in the folder of a language are under its tag. */
async function answerForFirstPart(
  [first = '']: string[],
  newsroom: Addresses,
  language: string | undefined,
): Promise<Answer> {
  const name = language === undefined ? first : `${language}/${first}`;
  const address = await newsroom.pageAddress(name);
  if (address.is === 'public') {
    return 'file' in address ? { do: 'serve', file: address.file } : { do: 'serve' };
  }
  if (language === undefined && isFurther(await newsroom.site(), first)) return { do: 'serve' };
  switch (address.is) {
    case 'moved':
      return { do: 'redirect', to: address.to };
    case 'unavailable':
      return { do: 'unavailable', kind: 'page', slug: name };
    case 'unknown':
      return { do: 'not found' };
  }
}

async function answerForSection(
  [slug = '', page]: string[],
  newsroom: Addresses,
  language: string | undefined,
): Promise<Answer> {
  const section = sectionAt((await newsroom.site()).sections, slug);
  if (!section) return { do: 'not found' };
  return answerForList(page, (number) => newsroom.articlesIn(slug, number, language), true);
}

async function answerForSeries(
  [series = '', page]: string[],
  newsroom: Addresses,
  language: string | undefined,
): Promise<Answer> {
  const list = (number: number) => newsroom.articlesInSeries(series, number, language);
  return answerForList(page, list, false);
}

async function answerForTopics(
  [page]: string[],
  newsroom: Addresses,
  language: string | undefined,
): Promise<Answer> {
  return answerForList(page, (number) => newsroom.topics(number, language), true);
}

async function answerForTopic(
  [topic = '', page]: string[],
  newsroom: Addresses,
  language: string | undefined,
): Promise<Answer> {
  return answerForList(page, (number) => newsroom.articlesOn(topic, number, language), false);
}

/** Authors have a page before they have written anything, in the language of the site. */
async function answerForAuthor(
  [author = '', page]: string[],
  newsroom: Addresses,
  language: string | undefined,
): Promise<Answer> {
  if (!(await newsroom.author(author))) return { do: 'not found' };
  const list = (number: number) => newsroom.articlesBy(author, number, language);
  return answerForList(page, list, language === undefined);
}

async function answerForYear(
  [year = '']: string[],
  newsroom: Addresses,
  language: string | undefined,
): Promise<Answer> {
  return answerForList(undefined, (number) => newsroom.articlesOf(year, number, language), false);
}

async function answerForMonth(
  [year = '', month = '', page]: string[],
  newsroom: Addresses,
  language: string | undefined,
): Promise<Answer> {
  const list = (number: number) => newsroom.articlesOf(`${year}-${month}`, number, language);
  return answerForList(page, list, false);
}

async function answerForCorrections(
  [page]: string[],
  newsroom: Addresses,
  language: string | undefined,
): Promise<Answer> {
  return answerForList(page, (number) => newsroom.corrections(number, language), true);
}

async function answerForSitemap([part = '']: string[], newsroom: Addresses): Promise<Answer> {
  const number = readPageNumber(part);
  const parts = sitemapParts(await newsroom.count());
  return number !== undefined && number <= parts ? { do: 'serve' } : { do: 'not found' };
}

/** A picture's own page is there as long as its article is. */
async function answerForPhoto(
  [slug = '', number = '']: string[],
  newsroom: Addresses,
): Promise<Answer> {
  const answer = await answerForArticle([slug], newsroom);
  if (answer.do === 'redirect') return { do: 'redirect', to: `${answer.to}/photos/${number}` };
  if (answer.do !== 'serve') return answer;
  const wanted = readPageNumber(number);
  return wanted !== undefined && wanted <= (await newsroom.photoCount(slug))
    ? answer
    : { do: 'not found' };
}

/** Whether readers may have a variant of a picture. Whether it is on the disk turns out when it is sent. */
async function answerForPicture([file = '']: string[], newsroom: Addresses): Promise<Answer> {
  const variant = readVariantFile(file);
  const isPublic = variant && (await newsroom.variant(variant.key)) === 'public';
  return isPublic ? { do: 'serve' } : { do: 'not found' };
}

async function answerForSecurityText(_: string[], newsroom: Addresses): Promise<Answer> {
  const { securityContact } = await newsroom.site();
  return securityContact === undefined ? { do: 'not found' } : { do: 'serve' };
}

async function answerForList(
  page: string | undefined,
  list: (page: number) => Promise<Counted>,
  mayBeEmpty: boolean,
): Promise<Answer> {
  const number = readPageNumber(page ?? '1');
  // The first page has the address without a number.
  if (number === undefined || (page !== undefined && number === 1)) return { do: 'not found' };
  const { total, pages } = await list(number);
  return number <= pages && (total > 0 || mayBeEmpty) ? { do: 'serve' } : { do: 'not found' };
}
