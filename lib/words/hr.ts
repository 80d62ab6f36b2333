import { bs } from './bs';
import type { WordsWith } from './words';

/** The words of the site in Croatian, where they differ from Bosnian. */
export const hr: WordsWith<'one' | 'few'> = {
  ...bs,
  skipLink: 'Prijeđi na tekst',
  mainNavigation: 'Glavni izbornik',
  events:
    'Riječ je o događajima iz sljedećeg razdoblja: {period}. Tekst je objavljen kasnije ({date}); osobe su navedene s dužnostima koje su tada obnašale.',
  quoteLinkBy: 'Poveznica na ovaj citat: {speaker}',
  table: 'Tablica',
  tableUnder: 'Tablica: {heading}',
  backToReference: 'Natrag na oznaku {number}',
  headlinesOnly: 'Samo naslovi, izvješća još nema',
  stubNotice:
    '{site} ima samo ovaj naslov. Izvješće ovdje nije napisano i ništa u naslovu nije provjereno.',
  stubDescription: '{site} ima samo ovaj naslov; izvješće ovdje nije napisano.',
  draftNotice: 'Čitatelji ovo ne vide.',
  embargoNotice: 'Čitatelji ovo još ne vide. Objava: {date}',
  previewNotice: 'Ovo je za redakciju i nije objavljeno. Poveznica vrijedi do: {date}',
  searchHelp:
    'Dijakritički znakovi i nastavci riječi nisu važni. Riječi pod navodnicima traže se jedna uz drugu. Pretraga se može suziti ovako: {examples}.',
  takenDownWhy: 'Nekoć je bio ovdje i neće se vratiti.',
  cannotBeShown: 'Ova se stranica trenutačno ne može prikazati',
  faultToMend: 'Na njoj je pogreška koju moramo ispraviti. Pokušajte ponovno kasnije.',
  faultOnOurSide: 'Pogreška je na našoj strani. Ako nam je prijavite, navedite broj {number}.',
  tooSlow: 'Traje dulje nego što bi trebalo.',
  tryAgain: 'Pokušajte ponovno za koji trenutak.',
  playTitle: 'Pokreni: {title}',
  showTitle: 'Prikaži: {title}',
  playingLoads: 'Pri pokretanju se sadržaj učitava s {host}.',
  showingLoads: 'Pri prikazu se sadržaj učitava s {host}.',
  openAt: 'Otvori na {site}',
  madeWithAi: 'Izrađeno pomoću umjetne inteligencije',
  corrections: 'Ispravci',
  correction: 'Ispravak ({date}):',
  reportError: 'Prijavite pogrešku',
  errorIn: 'Pogreška u članku: {headline}',
  timeline: 'Kronologija',
  editorsNote: 'Napomena uredništva',
  correctionsWhy: 'Što je u našim člancima bilo pogrešno, a što je točno.',
  noCorrections: 'Nije objavljen nijedan ispravak.',
  correctionCount: { one: '{count} ispravak', few: '{count} ispravka', other: '{count} ispravaka' },
};
