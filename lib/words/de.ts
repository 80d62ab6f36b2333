import type { WordsWith } from './words';

/** The words of the site in German. */
export const de: WordsWith<'one'> = {
  // Around every page
  skipLink: 'Zum Text springen',
  mainNavigation: 'Hauptmenü',
  feed: 'Feed aller Artikel (RSS)',
  toFrontPage: 'Zur Titelseite',
  languages: 'Sprachen',
  otherLanguages: 'In anderen Sprachen: {languages}',

  // An article
  ageInMonths: {
    one: 'Dieser Artikel ist {count} Monat alt',
    other: 'Dieser Artikel ist {count} Monate alt',
  },
  ageInYears: {
    one: 'Dieser Artikel ist {count} Jahr alt',
    other: 'Dieser Artikel ist {count} Jahre alt',
  },
  corrections: 'Korrekturen',
  correction: 'Korrektur vom {date}:',
  howWeKnow: 'Woher wir das wissen',
  reportError: 'Fehler melden',
  errorIn: 'Fehler in: {headline}',
  byline: {
    one: 'Von {authors}',
    other: 'Von {authors}',
  },
  published: 'Veröffentlicht am {date}',
  updated: 'Aktualisiert am {date}',
  dateAndTime: '{date}, {time} Uhr ({zone})',
  readingTime: {
    one: 'Lesezeit: {count} Min.',
    other: 'Lesezeit: {count} Min.',
  },
  events:
    'Dieser Bericht behandelt Ereignisse aus folgendem Zeitraum: {period}. Veröffentlicht wurde er am {date}; Personen werden mit den Ämtern genannt, die sie damals innehatten.',
  sources: 'Quellen',
  topics: 'Themen',
  relatedHeadlines: 'Mehr zum Thema',
  neighbours: 'Davor und danach erschienen',
  publishedBefore: 'Davor erschienen',
  publishedAfter: 'Danach erschienen',
  series: 'Serie',
  part: 'Teil {part}',
  previousPart: 'Voriger Teil',
  nextPart: 'Nächster Teil',

  // Inside its text
  timeline: 'Chronologie',
  keyPoints: 'Das Wichtigste',
  facts: 'Fakten',
  questionsAndAnswers: 'Fragen und Antworten',
  editorsNote: 'Anmerkung der Redaktion',
  separator: ', ',
  quoteTo: 'gegenüber {listener}',
  quoteSource: 'Quelle',
  quoteSourceBy: 'Quelle dieses Zitats von {speaker}',
  quoteLinkBy: 'Link zu diesem Zitat von {speaker}',
  table: 'Tabelle',
  tableUnder: 'Tabelle: {heading}',
  tableNumber: '{table} ({number})',
  footnotes: 'Fußnoten',
  backToReference: 'Zurück zum Verweis {number}',
  playTitle: 'Abspielen: {title}',
  showTitle: 'Anzeigen: {title}',
  playingLoads: 'Beim Abspielen wird von {host} geladen.',
  showingLoads: 'Beim Anzeigen wird von {host} geladen.',
  openAt: 'Bei {site} öffnen',
  madeWithAi: 'Mit KI erstellt',
  largerPicture: 'Größeres Bild',
  previousPicture: 'Vorheriges Bild',
  nextPicture: 'Nächstes Bild',
  pictureNumber: '{number} von {total}',
  pictures: 'Bilder',
  pictureTitle: 'Bild {number}: {headline}',

  // A headline without a report
  headlineOnly: 'Nur Schlagzeile',
  headlinesOnly: 'Nur Schlagzeilen, noch kein Bericht',
  stubNotice:
    'Bei {site} steht nur diese Schlagzeile. Einen Bericht dazu gibt es hier nicht, und der Inhalt ist nicht geprüft.',
  stubDescription: 'Bei {site} steht nur diese Schlagzeile; einen Bericht dazu gibt es hier nicht.',
  mentionedIn: 'Wo sie erwähnt wird',
  listedWith: 'Schlagzeilen aus derselben Liste',

  // What readers do not see yet
  notice: '{label}. {text}',
  draft: 'Entwurf',
  draftNotice: 'Für Leser nicht sichtbar.',
  underEmbargo: 'Mit Sperrfrist',
  embargoNotice: 'Vor dem {date} für Leser nicht sichtbar.',
  preview: 'Vorschau',
  previewNotice: 'Nur für die Redaktion, nicht veröffentlicht. Der Link gilt bis zum {date}.',
  previewTitle: 'Vorschau: {headline}',
  previewEnded: 'Diese Vorschau endete am {date}.',

  // The front page
  edition: 'Ausgabe vom {date}',
  moreHeadlines: 'Weitere Schlagzeilen',
  furtherHeadlines: 'Außerdem',
  headlines: 'Schlagzeilen',
  nothingPublished: 'Es ist noch nichts erschienen.',

  // Lists
  correctionsWhy: 'Was in unseren Artikeln falsch war und was richtig ist.',
  noCorrections: 'Bisher ist keine Korrektur erschienen.',
  correctionCount: { one: '{count} Korrektur', other: '{count} Korrekturen' },
  archive: 'Archiv',
  archiveOf: 'Archiv: {year}',
  topic: 'Thema',
  section: 'Ressort',
  feedOf: 'Feed: {what} (RSS)',
  author: 'Artikel von',
  articles: {
    one: '{count} Artikel',
    other: '{count} Artikel',
  },
  noTopics: 'Noch hat kein Artikel ein Thema.',
  pages: 'Seiten',
  newer: 'Neuere',
  older: 'Ältere',
  previousPage: 'Vorige Seite',
  nextPage: 'Nächste Seite',
  pageOf: 'Seite {page} von {pages}',
  ofPage: '{what}, Seite {page} von {pages}',
  titleOfPage: '{title}, Seite {page}',

  // Search
  search: 'Suche',
  searchButton: 'Suchen',
  searchAgain: 'Erneut suchen',
  results: {
    one: '{count} Treffer',
    other: '{count} Treffer',
  },
  resultsFor: {
    one: '{count} Treffer für „{query}“',
    other: '{count} Treffer für „{query}“',
  },
  bestOfMany: {
    one: 'Mehr als {count} Treffer; die besten sind aufgeführt.',
    other: 'Mehr als {count} Treffer; die besten sind aufgeführt.',
  },
  bestOfManyFor: {
    one: 'Mehr als {count} Treffer für „{query}“',
    other: 'Mehr als {count} Treffer für „{query}“',
  },
  noResults: 'Nichts gefunden.',
  noResultsFor: 'Nichts gefunden für „{query}“',
  queryCut: 'Die Eingabe war zu lang; das Ende wurde nicht berücksichtigt.',
  narrowSearch: 'Suche eingrenzen',
  searchYears: 'Jahre',
  searchLanguages: 'Sprachen',
  withoutFilter: 'Ohne {filter}',
  queryIgnored: 'Nicht berücksichtigt, weil hier ohne Bedeutung: {words}',
  didYouMean: 'Meinten Sie {query}?',
  searchHelp:
    'Akzente und Endungen spielen keine Rolle. Wörter in Anführungszeichen werden als Wortfolge gesucht. So lässt sich die Suche eingrenzen: {examples}.',

  // No such page, or none for now
  notFound: 'Nicht gefunden',
  noPageHere: 'Unter dieser Adresse gibt es keine Seite',
  noPageWhy: 'Vielleicht enthält sie einen Tippfehler, oder der Artikel wurde zurückgezogen.',
  perhapsYouWanted: 'Vielleicht suchen Sie',
  takenDown: 'Dieser Artikel wurde zurückgezogen',
  takenDownWhy: 'Er stand einmal hier und kommt nicht wieder.',
  cannotBeShown: 'Diese Seite kann gerade nicht angezeigt werden',
  faultToMend:
    'Sie enthält einen Fehler, den wir beheben müssen. Bitte versuchen Sie es später noch einmal.',
  faultOnOurSide:
    'Der Fehler liegt bei uns. Wenn Sie ihn uns melden, geben Sie bitte die Nummer {number} an.',
  tooSlow: 'Es dauert länger, als es sollte.',
  starting: 'Die Website wird gerade gestartet.',
  tryAgain: 'Bitte versuchen Sie es gleich noch einmal.',
};
