/**
 * The security headers of every answer. Nothing on the site may be framed or loaded by another
 * site, or use a device; resource-headers.ts has the exceptions. (OWASP Secure Headers Project; the
 * Fetch and HTML standards.)
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'Permissions-Policy':
    'accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Two years, since browsers' preload lists require at least one. In seconds. */
const HSTS_SECONDS = 63_072_000;

/**
 * The same with Strict-Transport-Security if the site is served over TLS (RFC 6797, 7.2: not
 * otherwise).
 *
 * @param siteUrl the address of the site
 */
export function securityHeaders(siteUrl: string): Record<string, string> {
  return siteUrl.startsWith('https:')
    ? { ...SECURITY_HEADERS, 'Strict-Transport-Security': `max-age=${HSTS_SECONDS}` }
    : { ...SECURITY_HEADERS };
}
