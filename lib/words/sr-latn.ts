import { bs } from './bs';
import type { WordsWith } from './words';

/** The words of the site in Serbian, in Latin letters, where they differ from Bosnian. */
export const srLatn: WordsWith<'one' | 'few'> = {
  ...bs,
  toFrontPage: 'Na naslovnu stranu',
  events:
    'Reč je o događajima iz sledećeg perioda: {period}. Tekst je objavljen kasnije ({date}); osobe su navedene s funkcijama koje su tada obavljale.',
  neighbours: 'Objavljeno pre i posle',
  publishedBefore: 'Objavljeno pre',
  publishedAfter: 'Objavljeno posle',
  part: '{part}. deo',
  previousPart: 'Prethodni deo',
  nextPart: 'Sledeći deo',
  footnotes: 'Beleške',
  headlinesOnly: 'Samo naslovi, izveštaja još nema',
  stubNotice:
    '{site} ima samo ovaj naslov. Izveštaj ovde nije napisan i ništa u naslovu nije provereno.',
  stubDescription: '{site} ima samo ovaj naslov; izveštaj ovde nije napisan.',
  mentionedIn: 'Gde se spominje',
  listedWith: 'Naslovi sa istog spiska',
  previewNotice: 'Ovo je za redakciju i nije objavljeno. Link važi do: {date}',
  pages: 'Strane',
  pageOf: 'Strana {page} od {pages}',
  ofPage: '{what}, strana {page} od {pages}',
  titleOfPage: '{title}, strana {page}',
  previousPage: 'Prethodna strana',
  nextPage: 'Sledeća strana',
  queryIgnored: 'Izostavljeno jer ovde ništa ne znači: {words}',
  didYouMean: 'Da li ste mislili: {query}?',
  searchHelp:
    'Dijakritički znakovi i nastavci reči nisu bitni. Reči pod navodnicima traže se jedna uz drugu. Pretraga se može suziti ovako: {examples}.',
  noPageHere: 'Na ovoj adresi nema strane',
  takenDownWhy: 'Nekad je bio ovde i neće se vratiti.',
  cannotBeShown: 'Ova strana trenutno ne može da se prikaže',
  starting: 'Sajt se pokreće.',
  playTitle: 'Pusti: {title}',
  showTitle: 'Prikaži: {title}',
  playingLoads: 'Pri puštanju se sadržaj učitava sa {host}.',
  showingLoads: 'Pri prikazu se sadržaj učitava sa {host}.',
  openAt: 'Otvori na {site}',
  madeWithAi: 'Napravljeno pomoću veštačke inteligencije',
  nextPicture: 'Sledeća slika',
  ageInMonths: {
    one: 'Ovaj članak je star {count} mesec',
    few: 'Ovaj članak je star {count} meseca',
    other: 'Ovaj članak je star {count} meseci',
  },
};
