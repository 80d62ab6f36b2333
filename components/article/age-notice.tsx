import type { Age } from '@/lib/dates/age';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';

const WORDS = { month: 'ageInMonths', year: 'ageInYears' } as const;

/** Says above the headline how old an article is, once it is a month old. */
export function AgeNotice({ age, language }: { age: Age | undefined; language: Language }) {
  if (!age) return null;
  return <p className="age-notice">{say(language, WORDS[age.unit], { count: age.count })}</p>;
}
