import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatMoment } from '@/lib/dates/format-moment';
import { type BodySource, markedHtml, pictureInFeed } from '@/lib/mdx';
import type { PagePictures } from '@/lib/media/page-picture';
import { type Article, articlePath, eventsPeriod, type Site } from '@/lib/newsroom';
import { directionOf } from '@/lib/words/direction';
import type { Language } from '@/lib/words/language';
import { type LanguageMark, languageMark } from '@/lib/words/mark';
import { say, sayParts } from '@/lib/words/say';
import { textHtml } from './text-html';

/** An article with its text. */
export interface ArticleText {
  article: Article;
  body: BodySource;
  /** The language of the article's page. */
  language: Language;
  /** The pictures of the text. */
  pictures: PagePictures;
}

/**
 * Everything that an article says, as HTML for feed readers: notes and corrections, the text, and
 * its sources.
 */
export function itemHtml(site: Site, { article, body, language, pictures }: ArticleText): string {
  const url = site.url + articlePath(article);
  const lang = site.language ?? site.locale;
  const around = { lang, dir: directionOf(lang) };
  // The site's words are in the language of the page, the editor's in that of the text.
  const ofPage = languageMark(language, around);
  const ofText = languageMark(article, around);
  const inPage = languageMark(article, language);
  const before = [
    ...eventsNote(article, language, inPage),
    ...corrections(article, language, inPage),
  ];
  const dateline = article.dateline ? [h('p', { ...ofText }, [h('b', article.dateline)])] : [];
  const after = [...howWeKnow(article, language, inPage), ...sources(article, language, inPage)];
  return [
    html(before, ofPage),
    html(dateline, {}),
    textHtml(body, url, language, { mark: ofText, pictures, lead: leadOf(article, language) }),
    html(after, ofPage),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function leadOf({ leadPicture }: Article, language: Language) {
  return leadPicture?.picture.isThere
    ? pictureInFeed(leadPicture.picture, leadPicture.written, language)
    : undefined;
}

function eventsNote(article: Article, language: Language, mark: LanguageMark): ElementContent[] {
  const period = eventsPeriod(article, language.locale);
  if (period === undefined) return [];
  const slots = {
    period: h('strong', article.events === undefined ? {} : { ...mark }, period),
    date: formatMoment(article.published, language),
  };
  return [h('p', h('em', sayParts<'events', string | ElementContent>(language, 'events', slots)))];
}

function corrections(article: Article, language: Language, mark: LanguageMark): ElementContent[] {
  return article.corrections.map(({ date, text }) =>
    h('p', [
      h('strong', say(language, 'correction', { date: formatMoment(date, language) })),
      ' ',
      h('span', { ...mark }, text),
    ]),
  );
}

function howWeKnow({ method }: Article, language: Language, mark: LanguageMark): ElementContent[] {
  if (method === undefined) return [];
  return [h('h2', say(language, 'howWeKnow')), h('p', { ...mark }, method)];
}

function sources(article: Article, language: Language, mark: LanguageMark): ElementContent[] {
  if (article.sources.length === 0) return [];
  const items = article.sources.map(({ title, url }) =>
    h('li', h('a', { href: url, ...mark }, title)),
  );
  return [h('h2', say(language, 'sources')), h('ul', items)];
}

function html(parts: ElementContent[], mark: LanguageMark): string {
  return parts.length === 0 ? '' : markedHtml(parts, mark);
}
