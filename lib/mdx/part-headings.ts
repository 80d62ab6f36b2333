import { type Speaker, say } from '@/lib/words/say';

/** The labels of the parts of a text, unless the editor writes a title. */
const HEADINGS = {
  Timeline: 'timeline',
  KeyPoints: 'keyPoints',
  Facts: 'facts',
  QandA: 'questionsAndAnswers',
  Note: 'editorsNote',
} as const;

/** A story component with a label. */
export type PartName = keyof typeof HEADINGS;

export function isPartName(name: string): name is PartName {
  return Object.hasOwn(HEADINGS, name);
}

/**
 * The label of a part of a text.
 *
 * @param title the editor's
 * @param speaker says what the site says, in the language of the page
 */
export function partHeading(name: PartName, title: string | undefined, speaker: Speaker): string {
  return title ?? say(speaker, HEADINGS[name]);
}
