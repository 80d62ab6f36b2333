import type { WordsWith } from './words';

/** The words of the site in French, with its spaces before double punctuation marks. */
export const fr: WordsWith<'one' | 'many'> = {
  // Around every page
  skipLink: 'Aller au contenu',
  mainNavigation: 'Menu principal',
  feed: 'Flux de tous les articles (RSS)',
  toFrontPage: 'Aller à la une',
  languages: 'Langues',
  otherLanguages: 'Dans d’autres langues : {languages}',

  // An article
  ageInMonths: {
    one: 'Cet article date d’il y a {count} mois',
    many: 'Cet article date d’il y a {count} mois',
    other: 'Cet article date d’il y a {count} mois',
  },
  ageInYears: {
    one: 'Cet article date d’il y a {count} an',
    many: 'Cet article date d’il y a {count} ans',
    other: 'Cet article date d’il y a {count} ans',
  },
  corrections: 'Corrections',
  correction: 'Correction du {date}\u00a0:',
  howWeKnow: 'Comment nous le savons',
  reportError: 'Signaler une erreur',
  errorIn: 'Erreur dans\u00a0: {headline}',
  byline: {
    one: 'Par {authors}',
    many: 'Par {authors}',
    other: 'Par {authors}',
  },
  published: 'Publié le {date}',
  updated: 'Mis à jour le {date}',
  dateAndTime: '{date} à {time} ({zone})',
  readingTime: {
    one: '{count}\u00a0min de lecture',
    many: '{count}\u00a0min de lecture',
    other: '{count}\u00a0min de lecture',
  },
  events:
    'Les faits rapportés ici remontent à la période suivante\u00a0: {period}. L’article a été publié le {date}\u202f; les personnes y sont nommées avec les fonctions qu’elles exerçaient alors.',
  sources: 'Sources',
  topics: 'Thèmes',
  relatedHeadlines: 'Sur le même sujet',
  neighbours: 'Publiés avant et après',
  publishedBefore: 'Publié avant',
  publishedAfter: 'Publié après',
  series: 'Série',
  part: 'Épisode {part}',
  previousPart: 'Épisode précédent',
  nextPart: 'Épisode suivant',

  // Inside its text
  timeline: 'Chronologie',
  keyPoints: 'L’essentiel',
  facts: 'Repères',
  questionsAndAnswers: 'Questions et réponses',
  editorsNote: 'Note de la rédaction',
  separator: ', ',
  quoteTo: 'à {listener}',
  quoteSource: 'Source',
  quoteSourceBy: 'Source de cette citation de {speaker}',
  quoteLinkBy: 'Lien vers cette citation de {speaker}',
  table: 'Tableau',
  tableUnder: 'Tableau\u00a0: {heading}',
  tableNumber: '{table} ({number})',
  footnotes: 'Notes',
  backToReference: 'Retour à l’appel de note {number}',
  madeWithAi: 'Créé avec l’IA',
  largerPicture: 'Image agrandie',
  previousPicture: 'Image précédente',
  nextPicture: 'Image suivante',
  pictureNumber: '{number} sur {total}',
  pictures: 'Images',
  pictureTitle: 'Image {number}\u00a0: {headline}',

  // A headline without a report
  headlineOnly: 'Titre seul',
  headlinesOnly: 'Titres seuls, sans article pour l’instant',
  stubNotice:
    'Seul ce titre figure sur {site}. Aucun article n’a été rédigé ici, et rien de ce qu’il annonce n’a été vérifié.',
  stubDescription: 'Seul ce titre figure sur {site}\u202f; aucun article n’a été rédigé ici.',
  mentionedIn: 'Où ce titre est mentionné',
  listedWith: 'Titres de la même liste',

  // What readers do not see yet
  notice: '{label}. {text}',
  draft: 'Brouillon',
  draftNotice: 'Les lecteurs ne voient pas cet article.',
  underEmbargo: 'Sous embargo',
  embargoNotice: 'Les lecteurs ne verront pas cet article avant le {date}.',
  preview: 'Aperçu',
  previewNotice: 'Réservé à la rédaction, non publié. Le lien expire le {date}.',
  previewTitle: 'Aperçu\u00a0: {headline}',

  // The front page
  edition: 'Édition du {date}',
  moreHeadlines: 'À lire aussi',
  furtherHeadlines: 'Autres titres',
  headlines: 'Les titres',
  nothingPublished: 'Rien n’a encore été publié.',

  // Lists
  correctionsWhy: 'Ce qui était inexact dans nos articles, et ce qu’il fallait lire.',
  noCorrections: 'Aucune correction n’a été publiée.',
  correctionCount: {
    one: '{count} correction',
    many: '{count} corrections',
    other: '{count} corrections',
  },
  archive: 'Archives',
  archiveOf: 'Archives\u00a0: {year}',
  topic: 'Thème',
  section: 'Rubrique',
  sectionFeed: 'Flux : {section} (RSS)',
  author: 'Articles de',
  articles: {
    one: '{count} article',
    many: '{count} articles',
    other: '{count} articles',
  },
  noTopics: 'Aucun article n’a encore de thème.',
  pages: 'Pages',
  newer: 'Plus récents',
  older: 'Plus anciens',
  previousPage: 'Page précédente',
  nextPage: 'Page suivante',
  pageOf: 'Page {page} sur {pages}',
  ofPage: '{what}, page {page} sur {pages}',
  titleOfPage: '{title}, page {page}',

  // Search
  search: 'Recherche',
  searchButton: 'Rechercher',
  searchAgain: 'Nouvelle recherche',
  results: {
    one: '{count} résultat',
    many: '{count} résultats',
    other: '{count} résultats',
  },
  resultsFor: {
    one: '{count} résultat pour «\u00a0{query}\u00a0»',
    many: '{count} résultats pour «\u00a0{query}\u00a0»',
    other: '{count} résultats pour «\u00a0{query}\u00a0»',
  },
  bestOfMany: {
    one: 'Plus de {count} résultat\u202f; voici les meilleurs.',
    many: 'Plus de {count} résultats\u202f; voici les meilleurs.',
    other: 'Plus de {count} résultats\u202f; voici les meilleurs.',
  },
  bestOfManyFor: {
    one: 'Plus de {count} résultat pour «\u00a0{query}\u00a0»',
    many: 'Plus de {count} résultats pour «\u00a0{query}\u00a0»',
    other: 'Plus de {count} résultats pour «\u00a0{query}\u00a0»',
  },
  noResults: 'Aucun résultat.',
  noResultsFor: 'Aucun résultat pour «\u00a0{query}\u00a0»',
  queryCut: 'Votre saisie est trop longue\u00a0: la fin n’a pas été prise en compte.',
  queryIgnored: 'Non pris en compte, car sans signification ici\u00a0: {words}',
  didYouMean: 'Vouliez-vous dire {query}\u202f?',
  searchHelp:
    'Les accents et les terminaisons ne comptent pas. Les mots entre guillemets sont cherchés côte à côte. Pour affiner la recherche\u00a0: {examples}.',

  // No such page, or none for now
  notFound: 'Page introuvable',
  noPageHere: 'Il n’y a pas de page à cette adresse',
  noPageWhy: 'L’adresse contient peut-être une faute de frappe, ou bien l’article a été retiré.',
  perhapsYouWanted: 'Vous cherchiez peut-être',
  takenDown: 'Cet article a été retiré',
  takenDownWhy: 'Il a été publié ici et ne sera pas remis en ligne.',
  cannotBeShown: 'Cette page ne peut pas être affichée pour le moment',
  faultToMend: 'Elle contient une erreur que nous devons corriger. Merci de réessayer plus tard.',
  faultOnOurSide: 'L’erreur vient de nous. Si vous nous la signalez, indiquez le numéro {number}.',
  tooSlow: 'L’affichage prend plus de temps que prévu.',
  starting: 'Le site est en cours de démarrage.',
  tryAgain: 'Merci de réessayer dans un instant.',
};
