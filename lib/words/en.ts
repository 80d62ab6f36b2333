/**
 * The site's own words, in English. This file decides which words there are (see words.ts). Pages fill
 * in the braces. Words with a number have a form for each plural of Intl.PluralRules.
 */
export const en = {
  // Around every page
  skipLink: 'Skip to content',
  mainNavigation: 'Main',
  feed: 'Feed of all articles (RSS)',
  toFrontPage: 'Go to the front page',
  languages: 'Languages',
  otherLanguages: 'In other languages: {languages}',

  // An article
  ageInMonths: {
    one: 'This article is {count} month old',
    other: 'This article is {count} months old',
  },
  ageInYears: {
    one: 'This article is {count} year old',
    other: 'This article is {count} years old',
  },
  corrections: 'Corrections',
  correction: 'Correction, {date}:',
  howWeKnow: 'How we know',
  reportError: 'Report an error',
  errorIn: 'Error in: {headline}',
  byline: { one: 'By {authors}', other: 'By {authors}' },
  published: 'Published {date}',
  updated: 'Updated {date}',
  dateAndTime: '{date}, {time} {zone}',
  readingTime: { one: '{count} min read', other: '{count} min read' },
  events:
    'This report covers events of {period}. It was published on {date}; people are given the titles they held then.',
  sources: 'Sources',
  topics: 'Topics',
  relatedHeadlines: 'Related headlines',
  neighbours: 'Published before and after',
  publishedBefore: 'Published before',
  publishedAfter: 'Published after',
  series: 'Series',
  part: 'Part {part}',
  previousPart: 'Previous part',
  nextPart: 'Next part',

  // Inside its text
  timeline: 'Timeline',
  keyPoints: 'Key points',
  facts: 'Facts',
  questionsAndAnswers: 'Questions and answers',
  editorsNote: 'Editor’s note',
  separator: ', ',
  quoteTo: 'to {listener}',
  quoteSource: 'Source',
  quoteSourceBy: 'Source of this quote by {speaker}',
  quoteLinkBy: 'Link to this quote by {speaker}',
  table: 'Table',
  tableUnder: 'Table: {heading}',
  tableNumber: '{table} ({number})',
  footnotes: 'Footnotes',
  backToReference: 'Back to reference {number}',

  // What is on other sites
  playTitle: 'Play: {title}',
  showTitle: 'Show: {title}',
  playingLoads: 'Playing loads from {host}.',
  showingLoads: 'Showing loads from {host}.',
  openAt: 'Open at {site}',

  // Pictures
  madeWithAi: 'Made with AI',
  largerPicture: 'Larger picture',
  previousPicture: 'Previous picture',
  nextPicture: 'Next picture',
  pictureNumber: '{number} of {total}',
  pictures: 'Pictures',
  pictureTitle: 'Picture {number}: {headline}',

  // A headline without a report
  headlineOnly: 'Headline only',
  headlinesOnly: 'Headlines only, no report yet',
  stubNotice:
    'Only this headline is on {site}. No report has been written here, and nothing in it has been checked.',
  stubDescription: 'Only this headline is on {site}; no report has been written here.',
  mentionedIn: 'Mentioned in',
  listedWith: 'Other headlines',

  // What readers do not see yet
  notice: '{label}. {text}',
  draft: 'Draft',
  draftNotice: 'Readers do not see this.',
  underEmbargo: 'Under embargo',
  embargoNotice: 'Readers do not see this before {date}.',
  preview: 'Preview',
  previewNotice: 'Not published; for the newsroom only. This link expires on {date}.',
  previewTitle: 'Preview: {headline}',
  previewEnded: 'This preview ended on {date}.',

  // The front page
  edition: 'Edition of {date}',
  moreHeadlines: 'More headlines',
  furtherHeadlines: 'Further headlines',
  headlines: 'Headlines',
  nothingPublished: 'Nothing has been published yet.',

  // Lists
  correctionsWhy: 'What was wrong in our articles, and what we corrected.',
  noCorrections: 'No corrections have been published.',
  correctionCount: { one: '{count} correction', other: '{count} corrections' },
  archive: 'Archive',
  archiveOf: 'Archive: {year}',
  topic: 'Topic',
  section: 'Section',
  feedOf: 'Feed of {what} (RSS)',
  author: 'Byline',
  articles: { one: '{count} article', other: '{count} articles' },
  noTopics: 'No article has a topic yet.',
  pages: 'Pages',
  newer: 'Newer',
  older: 'Older',
  previousPage: 'Previous page',
  nextPage: 'Next page',
  pageOf: 'Page {page} of {pages}',
  ofPage: '{what}, page {page} of {pages}',
  titleOfPage: '{title}, page {page}',

  // Search
  search: 'Search',
  searchButton: 'Search',
  searchAgain: 'Search again',
  results: { one: '{count} result', other: '{count} results' },
  resultsFor: { one: '{count} result for “{query}”', other: '{count} results for “{query}”' },
  bestOfMany: {
    one: 'More than {count} result. Showing the best matches.',
    other: 'More than {count} results. Showing the best matches.',
  },
  bestOfManyFor: {
    one: 'More than {count} result for “{query}”',
    other: 'More than {count} results for “{query}”',
  },
  noResults: 'No results.',
  noResultsFor: 'No results for “{query}”',
  queryCut: 'Your search was too long. Only its first part was used.',
  narrowSearch: 'Narrow your search',
  searchYears: 'Years',
  searchLanguages: 'Languages',
  withoutFilter: 'Without {filter}',
  queryIgnored: 'Ignored, because they mean nothing here: {words}',
  didYouMean: 'Did you mean {query}?',
  searchHelp:
    'Accents and endings make no difference. Put words in quotation marks to find an exact phrase. To narrow a search, add one of these: {examples}.',

  // No such page, or none for now
  notFound: 'Not found',
  noPageHere: 'There is no page at this address',
  noPageWhy: 'It may have been mistyped, or the article may have been taken down.',
  perhapsYouWanted: 'You may be looking for',
  takenDown: 'This article has been taken down',
  takenDownWhy: 'It was published here, and will not return.',
  cannotBeShown: 'This page cannot be shown right now',
  faultToMend: 'Something is wrong with this page, and we are fixing it. Please try again later.',
  faultOnOurSide: 'The fault is ours. If you report it, please give the number {number}.',
  tooSlow: 'This is taking longer than it should.',
  starting: 'The site is starting.',
  tryAgain: 'Please try again in a moment.',
} as const;
