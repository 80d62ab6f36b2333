/** The fault of a link with user information. */
export const USER_INFORMATION =
  'the part before its `@` is a name or password, which hides where the link leads';

/**
 * Whether a link names a user before its host (RFC 3986, section 3.2.1), as in
 * `https://www.bank.example@evil.example/`. Browsers drop it or send it, and readers mistake it for the host.
 * An empty name counts too. Schemes without a host (`mailto:`) have no user information.
 */
export function hasUserInformation(url: string): boolean {
  // URL parsers take any number of slashes of either kind, and drop tabs and line ends (WHATWG URL).
  const [, authority = ''] =
    /^https?:[\\/]*([^\\/?#]*)/i.exec(url.replace(/[\t\n\r]/g, '').trim()) ?? [];
  return authority.includes('@');
}
