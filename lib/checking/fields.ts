import { z } from 'zod';
import { isMoment, isTimeZone } from '@/lib/dates/moment';
import { isPartialDate } from '@/lib/dates/partial-date';
import { isSlug } from './slug';

/** One line of text with something in it. */
export const line = z
  .string()
  .trim()
  .min(1, 'this is empty')
  .max(500, 'this is longer than 500 characters')
  .refine((text) => !/[\n\r\u2028\u2029]/.test(text), 'this is more than one line');

/** A date, or a date and time; the zone is the site's where none is written. */
export const dateTime = z.string().refine(isMoment, 'this is no date').meta({
  description: 'A date, or a date and time: 2026-11-24, 2026-11-24T18:30, 2026-11-24T18:30+01:00',
});

/** A year, a month or a day. */
export const partialDate = z.string().refine(isPartialDate, 'this is no year, month or day').meta({
  description: "A year, a month or a day, in quotation marks: '2022', 2022-04, 2022-03-24",
});

export const slug = z
  .string()
  .refine(isSlug, 'this is no slug')
  .meta({ description: 'The file name without its ending: lower-case words joined by hyphens' });

/** An absolute web address. */
export const webAddress = z
  .string()
  .refine(isWebAddress, 'this is no web address')
  .meta({ description: 'A web address that begins with https:// or http://' });

/** Where somebody can be reached: a web or mail address. */
export const contactAddress = z
  .string()
  .refine(
    (text) => /^mailto:[^\s@]+@[^\s@]+$/.test(text) || (isWebAddress(text) && /^https:/.test(text)),
    'this is no address to write to',
  )
  .meta({ description: 'An address that begins with https:// or mailto:' });

/** A link inside the site, a web address, or a mail address to write to. */
export const href = z
  .string()
  .refine(
    (text) =>
      /^\/(?!\/)[^\s\\]*$/.test(text) ||
      /^mailto:[^\s@]+@[^\s@]+$/.test(text) ||
      isWebAddress(text),
    'this is no link',
  )
  .meta({ description: 'A path (/about), a web address (https://…) or mailto:name@example.org' });

export const timeZone = z
  .string()
  .refine(isTimeZone, 'this is no time zone')
  .meta({ description: 'A name of the IANA time zone database: Europe/London' });

export const languageTag = z
  .string()
  .refine(isLanguageTag, 'this is no language tag')
  .meta({ description: 'A BCP 47 language tag: en-GB, bs, sr-Cyrl' });

function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/[^\s\\]+$/i.test(text)) return false;
  return URL.canParse(text);
}

function isLanguageTag(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
