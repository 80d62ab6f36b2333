import type { Site } from '@/lib/newsroom';

/** How long the file stays valid: RFC 9116, 2.5.5 recommends less than a year. In milliseconds. */
const TRUE_FOR_MS = 180 * 86_400_000;

/**
 * `/.well-known/security.txt` (RFC 9116): where to report a security problem.
 *
 * @param now milliseconds since the epoch
 * @returns `undefined` when the site file names no contact
 */
export function securityText(
  { securityContact, locale, url }: Site,
  now: number,
): string | undefined {
  if (securityContact === undefined) return undefined;
  return [
    `Contact: ${securityContact}`,
    `Expires: ${new Date(now + TRUE_FOR_MS).toISOString()}`,
    `Preferred-Languages: ${new Intl.Locale(locale).language}`,
    `Canonical: ${new URL('/.well-known/security.txt', url)}`,
    '',
  ].join('\n');
}
