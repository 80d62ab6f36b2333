import { fold } from './folding';
import type { Stemming } from './stemming';

/**
 * Words that are in nearly every text and say nothing about its subject. They are not indexed for
 * bodies, which halves the index and the time to make it. Words that are also names are
 * deliberately not among them: who (the WHO), us, may, will, it.
 */
const STOP_WORDS: Readonly<Partial<Record<Stemming, ReadonlySet<string>>>> = {
  english: folded(
    'a an the and or but nor if then than so as at by for from in into of off on onto out over to up',
    'with about after again against all also any are be because been before being below between both',
    'did do does down during each few had has have having he her here hers him his how i is its just',
    'more most much my no not now one only other our own same she should some such that their them',
    'there these they this those through too under until very was we were what when where which while',
    'whose why would you your can could first new two upon within without yet',
  ),
  'serbo-croatian': folded(
    'a ako ali bez bi bila bile bili bilo bio biti čak da do dok ga gdje gde i ih ili im iz iza između',
    'ja je jedan jedna jedno jer još ju ka kad kada kao kako ko kod koja koje kojem koji kojih kojim koju',
    'kojoj kroz li mu među mi može na nad nakon ne nego nema neka neki neko ni nije nisu njega njih no o',
    'od on ona one oni ono ova ovaj ove ovo po pod pored poslije posle pre pred prema pri prije radi s sa',
    'sam samo se smo su sve svi svoj svoje svoju ta taj tako te ti to toga toj tu u uz već vi za zbog će',
    'ću što šta',
  ),
};

/**
 * Whether a word is in the body of no document of its language.
 *
 * @param word what `fold` gave
 */
export function isStopWord(word: string, stemming: Stemming): boolean {
  return STOP_WORDS[stemming]?.has(word) ?? false;
}

function folded(...lines: string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => line.split(' ')).map(fold));
}
