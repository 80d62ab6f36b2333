import type { WordsWith } from './words';

/** The words of the site in Bosnian. Dates stand after a colon, since Intl writes them in the nominative. */
export const bs: WordsWith<'one' | 'few'> = {
  // Around every page
  skipLink: 'Pređi na tekst',
  mainNavigation: 'Glavni meni',
  feed: 'Svi članci (RSS)',
  toFrontPage: 'Na naslovnicu',
  languages: 'Jezici',
  otherLanguages: 'Na drugim jezicima: {languages}',

  // An article
  ageInMonths: {
    one: 'Ovaj članak je star {count} mjesec',
    few: 'Ovaj članak je star {count} mjeseca',
    other: 'Ovaj članak je star {count} mjeseci',
  },
  ageInYears: {
    one: 'Ovaj članak je star {count} godinu',
    few: 'Ovaj članak je star {count} godine',
    other: 'Ovaj članak je star {count} godina',
  },
  corrections: 'Ispravke',
  correction: 'Ispravka ({date}):',
  howWeKnow: 'Kako to znamo',
  reportError: 'Prijavite grešku',
  errorIn: 'Greška u članku: {headline}',
  byline: {
    one: 'Piše: {authors}',
    few: 'Pišu: {authors}',
    other: 'Pišu: {authors}',
  },
  published: 'Objavljeno: {date}',
  updated: 'Ažurirano: {date}',
  dateAndTime: '{date} u {time} ({zone})',
  readingTime: {
    one: '{count} min čitanja',
    few: '{count} min čitanja',
    other: '{count} min čitanja',
  },
  events:
    'Riječ je o događajima iz sljedećeg perioda: {period}. Tekst je objavljen kasnije ({date}); osobe su navedene s funkcijama koje su tada obavljale.',
  sources: 'Izvori',
  topics: 'Teme',
  relatedHeadlines: 'Povezani naslovi',
  neighbours: 'Objavljeno prije i poslije',
  publishedBefore: 'Objavljeno prije',
  publishedAfter: 'Objavljeno poslije',

  // Inside its text
  timeline: 'Hronologija',
  keyPoints: 'Najvažnije',
  facts: 'Činjenice',
  questionsAndAnswers: 'Pitanja i odgovori',
  editorsNote: 'Napomena redakcije',
  separator: ', ',
  quoteTo: 'za {listener}',
  quoteSource: 'Izvor',
  quoteSourceBy: 'Izvor ovog citata: {speaker}',
  quoteLinkBy: 'Link na ovaj citat: {speaker}',
  table: 'Tabela',
  tableUnder: 'Tabela: {heading}',
  tableNumber: '{table} ({number})',
  footnotes: 'Bilješke',
  backToReference: 'Nazad na oznaku {number}',
  madeWithAi: 'Napravljeno pomoću vještačke inteligencije',
  largerPicture: 'Veća slika',
  previousPicture: 'Prethodna slika',
  nextPicture: 'Sljedeća slika',
  pictureNumber: '{number} od {total}',
  pictures: 'Slike',
  pictureTitle: 'Slika {number}: {headline}',

  // A headline without a report
  headlineOnly: 'Samo naslov',
  headlinesOnly: 'Samo naslovi, izvještaja još nema',
  stubNotice:
    '{site} ima samo ovaj naslov. Izvještaj ovdje nije napisan i ništa u naslovu nije provjereno.',
  stubDescription: '{site} ima samo ovaj naslov; izvještaj ovdje nije napisan.',
  mentionedIn: 'Gdje se spominje',
  listedWith: 'Naslovi s istog popisa',

  // What readers do not see yet
  notice: '{label}. {text}',
  draft: 'Nacrt',
  draftNotice: 'Čitaoci ovo ne vide.',
  underEmbargo: 'Pod embargom',
  embargoNotice: 'Čitaoci ovo još ne vide. Objava: {date}',
  preview: 'Pregled',
  previewNotice: 'Ovo je za redakciju i nije objavljeno. Link vrijedi do: {date}',
  previewTitle: 'Pregled: {headline}',

  // The front page
  edition: 'Izdanje: {date}',
  moreHeadlines: 'Još naslova',
  furtherHeadlines: 'Ostali naslovi',
  headlines: 'Naslovi',
  nothingPublished: 'Još ništa nije objavljeno.',

  // Lists
  correctionsWhy: 'Šta je u našim člancima bilo pogrešno, a šta je tačno.',
  noCorrections: 'Nije objavljena nijedna ispravka.',
  correctionCount: { one: '{count} ispravka', few: '{count} ispravke', other: '{count} ispravki' },
  archive: 'Arhiva',
  archiveOf: 'Arhiva: {year}',
  topic: 'Tema',
  section: 'Rubrika',
  sectionFeed: 'Članci: {section} (RSS)',
  author: 'Piše',
  articles: {
    one: '{count} članak',
    few: '{count} članka',
    other: '{count} članaka',
  },
  noTopics: 'Nijedan članak još nema temu.',
  pages: 'Stranice',
  newer: 'Noviji',
  older: 'Stariji',
  pageOf: 'Stranica {page} od {pages}',
  ofPage: '{what}, stranica {page} od {pages}',
  titleOfPage: '{title}, stranica {page}',

  // Search
  search: 'Pretraga',
  searchButton: 'Traži',
  searchAgain: 'Nova pretraga',
  results: {
    one: '{count} rezultat',
    few: '{count} rezultata',
    other: '{count} rezultata',
  },
  resultsFor: {
    one: '{count} rezultat za „{query}”',
    few: '{count} rezultata za „{query}”',
    other: '{count} rezultata za „{query}”',
  },
  bestOfMany: {
    one: 'Više od {count} rezultata; navedeni su najbolji.',
    few: 'Više od {count} rezultata; navedeni su najbolji.',
    other: 'Više od {count} rezultata; navedeni su najbolji.',
  },
  bestOfManyFor: {
    one: 'Više od {count} rezultata za „{query}”',
    few: 'Više od {count} rezultata za „{query}”',
    other: 'Više od {count} rezultata za „{query}”',
  },
  noResults: 'Ništa nije pronađeno.',
  noResultsFor: 'Ništa nije pronađeno za „{query}”',
  queryCut: 'Upit je dug: njegov kraj je izostavljen.',
  queryIgnored: 'Izostavljeno jer ovdje ništa ne znači: {words}',
  didYouMean: 'Jeste li mislili: {query}?',
  searchHelp:
    'Dijakritički znakovi i nastavci riječi nisu bitni. Riječi pod navodnicima traže se jedna uz drugu. Pretraga se može suziti ovako: {examples}.',

  // No such page, or none for now
  notFound: 'Nije pronađeno',
  noPageHere: 'Na ovoj adresi nema stranice',
  noPageWhy: 'Možda je adresa pogrešno upisana ili je članak povučen.',
  perhapsYouWanted: 'Možda ste tražili',
  takenDown: 'Ovaj članak je povučen',
  takenDownWhy: 'Nekad je bio ovdje i neće se vratiti.',
  cannotBeShown: 'Ova stranica se trenutno ne može prikazati',
  faultToMend: 'Na njoj je greška koju moramo ispraviti. Pokušajte ponovo kasnije.',
  faultOnOurSide: 'Greška je na našoj strani. Ako nam je prijavite, navedite broj {number}.',
  tooSlow: 'Traje duže nego što bi trebalo.',
  starting: 'Stranica se pokreće.',
  tryAgain: 'Pokušajte ponovo za koji trenutak.',
};
