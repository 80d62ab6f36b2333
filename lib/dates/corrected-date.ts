import { isMoment } from './moment';
import { westernDigits } from './western-digits';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

const TIME = String.raw`(?:[T ,]+(\d{1,2}:\d{2}(?::\d{2})?))?`;
const FORMS: readonly [
  pattern: RegExp,
  parts: (match: RegExpExecArray) => DateParts | undefined,
][] = [
  [/^(\d{4})(\d{2})(\d{2})$/, ([, year, month, day]) => ({ year, month, day })],
  [
    new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}$`),
    ([, year, month, day, time]) => ({ year, month, day, time }),
  ],
  [
    new RegExp(String.raw`^(\d{1,2})([-/.])\s?(\d{1,2})[-/.]\s?(\d{4})\.?${TIME}$`),
    ([, first = '', sign, second = '', year, time]) => {
      // 5/6/2025 is in May or in June, depending on where it was written.
      if (sign === '.' || Number(first) > 12) return { year, month: second, day: first, time };
      return Number(second) > 12 ? { year, month: first, day: second, time } : undefined;
    },
  ],
  [
    new RegExp(
      String.raw`^(?:[a-z]+,? )?([a-z]+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})${TIME}$`,
      'i',
    ),
    ([, month, day, year, time]) => ({ year, month, day, time }),
  ],
  [
    new RegExp(
      String.raw`^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]+)\.?,? (\d{4})\.?${TIME}$`,
      'i',
    ),
    ([, day, month, year, time]) => ({ year, month, day, time }),
  ],
];

interface DateParts {
  year: string | undefined;
  month: string | undefined;
  day: string | undefined;
  time?: string | undefined;
}

/**
 * The form that the site reads of a date that is written in another: `2025-6-2`, `June 20, 2025`, `20250620`.
 *
 * @returns `undefined` when it is not a date, or could mean two (`5/6/2025`)
 */
export function correctedDate(written: string): string | undefined {
  const text = westernDigits(written.trim()).replace(/\s+/g, ' ');
  for (const [pattern, parts] of FORMS) {
    const match = pattern.exec(text);
    const found = match && parts(match);
    if (!found) continue;
    const { year, month = '', day = '', time } = found;
    const number = /^\d+$/.test(month) ? month : monthOf(month);
    if (number === undefined) continue;
    const date = `${year}-${number.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const corrected = time ? `${date}T${time.padStart(time.length > 5 ? 8 : 5, '0')}` : date;
    if (isMoment(corrected)) return corrected;
  }
  return undefined;
}

function monthOf(name: string): string | undefined {
  const at = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  return at === -1 ? undefined : String(at + 1);
}
