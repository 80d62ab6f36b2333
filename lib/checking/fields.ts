import * as z from 'zod';
import { correctedDate } from '@/lib/dates/corrected-date';
import { isDateOrSpan, isReversedSpan } from '@/lib/dates/date-span';
import { isMoment, isTimeZone } from '@/lib/dates/moment';
import { isPartialDate } from '@/lib/dates/partial-date';
import { westernDigits } from '@/lib/dates/western-digits';
import { canonicalTag } from '@/lib/words/canonical-tag';
import { showUnseen } from './escape-text';
import { isSlug, slugFor } from './slug';
import { hasUserInformation, USER_INFORMATION } from './user-information';
import { isVisible } from './visible';

/**
 * One line of text that readers can see. A tab counts as white space; other controls are invisible, and are
 * errors in HTML and XML.
 */
export const line = z
  .string()
  // Zero-width space, word joiner, byte order mark: pasted without anybody noticing.
  .overwrite((text) => text.replace(/[\u200b\u2060\ufeff]/g, ''))
  .trim()
  .min(1, 'this is empty')
  .max(500, 'this is longer than 500 characters')
  .refine((text) => lineFault(text) === undefined, {
    error: ({ input }) => lineFault(String(input)),
  });

/** A line that an address can be made of. */
export const topic = line.refine(
  (text) => !isVisible(text) || (/[\p{L}\p{N}]/u.test(text) && slugFor(text) !== ''),
  'this has no letter or digit, so its page could not have an address',
);

/** A date, or a date and time; if no zone is written, it is the site's. */
export const dateTime = z
  .string()
  .check(({ value, issues }) => {
    if (isMoment(value)) return;
    const corrected = correctedDate(value);
    issues.push({
      code: 'custom',
      input: value,
      message: yearFault(value) ?? 'this is not a date',
      ...(corrected && { params: { remedy: `Write ${corrected}.`, value: corrected } }),
    });
  })
  .meta({
    description: 'A date, or a date and time: 2026-11-24, 2026-11-24T18:30, 2026-11-24T18:30+01:00',
  });

/** The remedy for a date that would be one in other digits, or in the order that is read here. */
function corrected(written: string, isRight: (text: string) => boolean) {
  const better = [westernDigits(written.trim()), correctedDate(written)?.slice(0, 10)].find(
    (one) => one !== undefined && isRight(one),
  );
  return better === undefined ? {} : { params: { remedy: `Write ${better}.`, value: better } };
}

/** A year, a month or a day. */
export const partialDate = z
  .string()
  .check(({ value, issues }) => {
    if (isPartialDate(value)) return;
    const message = yearFault(value) ?? 'this is not a year, month or day';
    issues.push({ code: 'custom', input: value, message, ...corrected(value, isPartialDate) });
  })
  .meta({
    description: "A year, a month or a day, in quotation marks: '2022', 2022-04, 2022-03-24",
  });

/** A year, a month or a day, or two of them with a slash between. */
export const dateOrSpan = z
  .string()
  .check(({ value, issues }) => {
    if (isDateOrSpan(value)) return;
    const message = spanFault(value);
    issues.push({ code: 'custom', input: value, message, ...corrected(value, isDateOrSpan) });
  })
  .meta({
    description:
      "A year, a month, a day, or a span of two with a slash between: '2022', 2022-04, 2022-03-24, 2022-03/2022-04",
  });

export const slug = z
  .string()
  .check(({ value, issues }) => {
    if (isSlug(value)) return;
    // If it is a path, its last part is the name.
    const better = slugFor(
      value
        .replace(/\/+$/, '')
        .replace(/^.*\//, '')
        .replace(/\.(?:html?|mdx?)$/, ''),
    );
    issues.push({
      code: 'custom',
      input: value,
      message: 'this cannot be used as an address',
      ...(better && {
        params: { remedy: `Write \`${better}\`: lower-case words joined by hyphens.` },
      }),
    });
  })
  .meta({ description: 'The file name without its ending: lower-case words joined by hyphens' });

/** An author, by the name of the file in authors/ or by the name that readers see. */
export const authorName = line.meta({
  description: 'The name of a file in authors/, or the name of an author who has one',
});

/** An absolute web address. */
export const webAddress = z
  .string()
  .refine(isWebAddress, { error: linkFault('this is not a web address') })
  .meta({ description: 'A web address that begins with https:// or http://' });

/** A contact: a web or mail address. */
export const contactAddress = z
  .string()
  .refine((text) => isMailAddress(text) || (isWebAddress(text) && /^https:/.test(text)), {
    error: linkFault('this is not a contact address'),
  })
  .meta({ description: 'An address that begins with https:// or mailto:' });

/** A link inside the site, a web address, or a mail address to write to. */
export const href = z
  .string()
  .refine((text) => isPath(text) || isMailAddress(text) || isWebAddress(text), {
    error: linkFault('this is not a link'),
  })
  .meta({ description: 'A path (/about), a web address (https://…) or mailto:name@example.org' });

export const timeZone = z
  .string()
  .refine(isTimeZone, 'this is not a time zone')
  .meta({ description: 'A name of the IANA time zone database: Europe/London' });

export const languageTag = z
  .string()
  .check(({ value, issues }) => {
    if (isLanguageTag(value)) return;
    // As systems other than the web write it.
    const corrected = canonicalTag(value.replaceAll('_', '-'));
    issues.push({
      code: 'custom',
      input: value,
      message: 'this is not a language tag',
      ...(corrected && { params: { remedy: `Write ${corrected}.`, value: corrected } }),
    });
  })
  .meta({ description: 'A BCP 47 language tag: en-GB, bs, sr-Cyrl' });

/** Controls, except white space, which is handled elsewhere. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

function lineFault(text: string): string | undefined {
  if (/[\n\r\u2028\u2029]/.test(text)) return 'this is more than one line';
  const [control] = CONTROL.exec(text) ?? [];
  if (control !== undefined) {
    return `this contains an invisible control character (${showUnseen(control)}): delete it`;
  }
  // An empty line is reported as empty.
  return text === '' || isVisible(text) ? undefined : 'readers would see nothing here';
}

/** The fault of a date with a year outside 1000 to 9999; `undefined` for any other fault. */
function yearFault(input: unknown): string | undefined {
  const [, year] = /^([+-]?\d+)(?:-\d{2}(?:-\d{2}(?:[T ]\d.*)?)?)?$/.exec(String(input)) ?? [];
  if (year === undefined || /^[1-9]\d{3}$/.test(year)) return undefined;
  return 'the year must be from 1000 to 9999';
}

function spanFault(input: string): string {
  if (isReversedSpan(input)) return 'this ends before it begins';
  const years = input.split('/').map(yearFault);
  return years.find((fault) => fault !== undefined) ?? 'this is not a year, month, day or span';
}

function linkFault(fault: string) {
  return ({ input }: { input: unknown }): string =>
    hasUserInformation(String(input)) ? USER_INFORMATION : fault;
}

/** Whether a text is an absolute web address, without user information. */
export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s\\\p{Cc}]+$/iu.test(text)) return false;
  return URL.canParse(text) && !hasUserInformation(text);
}

function isPath(text: string): boolean {
  return /^\/(?!\/)[^\s\\\p{Cc}]*$/u.test(text);
}

function isMailAddress(text: string): boolean {
  return /^mailto:[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(text);
}

/** Whether a text is a language tag (BCP 47). */
export function isLanguageTag(text: string): boolean {
  return canonicalTag(text) !== undefined;
}
