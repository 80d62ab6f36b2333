/** The parts from which words of a language are built. */
export interface Language {
  /** BCP 47. */
  tag: string;
  /** Real words that say nothing about the subject, the most frequent first. */
  functionWords: readonly string[];
  onsets: readonly string[];
  vowels: readonly string[];
  /** Ends of syllables; an empty one makes an open syllable. */
  codas: readonly string[];
  /** Ends of words, so that a stemmer has something to do. */
  endings: readonly string[];
}

/** English. */
export const english: Language = {
  tag: 'en-GB',
  functionWords: list(
    'the of and to in a is that for it was on as with by at from be this are or an which had not',
    'but have were their been has they who will would there can more one all its also after when',
    'some than into other only new two may first about over such most between under these where',
  ),
  onsets: list('b br c cl d dr f fl g h j k l m n p pl pr qu r s sh sp st t th tr v w'),
  vowels: list('a e i o u a e i o ea ou'),
  codas: ['', '', '', '', '', ...list('l n r s t')],
  endings: ['', '', ...list('s ed ing er ers ly al ion ment')],
};

/** Bosnian, in Latin script. */
export const bosnian: Language = {
  tag: 'bs',
  functionWords: list(
    'i u je da se na za su od s o koji a sa će ne iz to kao što bi ali do po koja koje nije ili',
    'već te pri još kako samo bio prema bilo sve nakon jer biti između zbog ovaj ona oni njih',
    'prije kada gdje može treba kod svoje uz bez tako',
  ),
  onsets: list('b č ć d đ g h j k l lj m n nj p r s š t v z ž st pr tr gr kr vr sl dž'),
  vowels: list('a e i o u'),
  codas: ['', '', '', '', '', ...list('n r k v')],
  endings: ['', '', ...list('a e i u om ama ima ski ska anje ost ovi')],
};

/** Serbian, in Cyrillic script. */
export const serbian: Language = {
  tag: 'sr-Cyrl',
  functionWords: list(
    'и у је да се на за су од с о који а са ће не из то као што би али до по која које није или',
    'већ те при још како само био према било све након јер бити између због овај она они њих',
    'пре када где може треба код своје уз без тако',
  ),
  onsets: list('б ч ћ д ђ г х ј к л љ м н њ п р с ш т в з ж ст пр тр гр кр вр сл џ'),
  vowels: list('а е и о у'),
  codas: ['', '', '', '', '', ...list('н р к в')],
  endings: ['', '', ...list('а е и у ом ама има ски ска ање ост ови')],
};

function list(...lines: string[]): string[] {
  return lines.flatMap((line) => line.split(' '));
}
