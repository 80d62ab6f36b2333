/**
 * The words of the site itself, in English: the first of all languages, which says what words there are
 * (see words.ts). What stands in braces is put in by the page. Of a number each plural of
 * Intl.PluralRules has a form of its own.
 */
export const en = {
  // Around every page
  skipLink: 'Skip to the text',
  mainNavigation: 'Main',
  feed: 'Feed of all articles (RSS)',
  toFrontPage: 'Go to the front page',

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
    'The events reported here are of {period}. This report was published on {date}; people are named by the offices that they held at the time.',
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
  mentionedIn: 'Where it is mentioned',
  listedWith: 'Headlines listed with it',

  // What readers do not see yet
  notice: '{label}. {text}',
  draft: 'Draft',
  draftNotice: 'Readers do not see this.',
  underEmbargo: 'Under embargo',
  embargoNotice: 'Readers do not see this before {date}.',
  preview: 'Preview',
  previewNotice: 'This is for the newsroom and is not published. The link ends on {date}.',
  previewTitle: 'Preview: {headline}',

  // The front page
  edition: 'Edition of {date}',
  moreHeadlines: 'More headlines',
  furtherHeadlines: 'Further headlines',
  headlines: 'Headlines',
  nothingPublished: 'Nothing has been published yet.',

  // Lists
  correctionsWhy: 'What was wrong in our articles, and what is right.',
  noCorrections: 'No correction has been published.',
  correctionCount: { one: '{count} correction', other: '{count} corrections' },
  archive: 'Archive',
  archiveOf: 'Archive: {year}',
  topic: 'Topic',
  section: 'Section',
  sectionFeed: 'Feed of {section} (RSS)',
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
    one: 'More than {count} result; the best are listed.',
    other: 'More than {count} results; the best are listed.',
  },
  bestOfManyFor: {
    one: 'More than {count} result for “{query}”',
    other: 'More than {count} results for “{query}”',
  },
  noResults: 'Nothing was found.',
  noResultsFor: 'Nothing found for “{query}”',
  queryCut: 'What you typed is long: its end was left out.',
  narrowSearch: 'Narrow the search down',
  searchYears: 'Years',
  searchLanguages: 'Languages',
  withoutFilter: 'Without {filter}',
  queryIgnored: 'Left out, because they mean nothing here: {words}',
  didYouMean: 'Did you mean {query}?',
  searchHelp:
    'Accents and endings make no difference. Words in quotation marks are found side by side. These narrow a search down: {examples}.',

  // No such page, or none for now
  notFound: 'Not found',
  noPageHere: 'There is no page at this address',
  noPageWhy: 'It may have been mistyped, or the article may have been taken down.',
  perhapsYouWanted: 'Perhaps you wanted',
  takenDown: 'This article has been taken down',
  takenDownWhy: 'It stood here once, and will not come back.',
  cannotBeShown: 'This page cannot be shown right now',
  faultToMend: 'There is a fault in it that we have to mend. Please try again later.',
  faultOnOurSide: 'The fault is on our side. If you tell us about it, name {number}.',
  tooSlow: 'It takes longer than it should.',
  starting: 'The site is starting.',
  tryAgain: 'Please try again in a moment.',
} as const;
