import { createHash } from 'node:crypto';

/** Nothing runs on a page: speculation rules are data, but are asked for by a name (HTML standard). */
const NO_SCRIPTS = "'inline-speculation-rules'";

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
const STYLE = /<style\b([^>]*)>([\s\S]*?)<\/style>/g;

/** Has an address, or holds data: the policy does not ask for its hash. */
const NOT_INLINE = /\bsrc=|\btype="application\/(?:ld\+)?json"/;

/** The policy (CSP Level 3) of a page without scripts: its own style sheets, fonts and pictures. */
export const READER_POLICY = policy(NO_SCRIPTS, "'self'");

/**
 * The policy of a page as it stands: what is written into it is allowed by its hash, and by nothing else.
 *
 * @param html the whole page
 * @param keepsRuntime whether it may also load the framework's scripts and what they ask for
 */
export function policyFor(html: string, keepsRuntime: boolean): string {
  const styles = ["'self'", ...hashesOf(html, STYLE)].join(' ');
  if (!keepsRuntime) return policy(NO_SCRIPTS, styles);
  const scripts = ["'self'", NO_SCRIPTS, ...hashesOf(html, SCRIPT)].join(' ');
  return policy(scripts, styles);
}

/**
 * The policy for answers of the framework that nobody has looked at, while they keep the runtime: its
 * inline scripts are other ones on each page.
 */
export const RUNTIME_POLICY = policy(
  `'self' 'unsafe-inline' ${NO_SCRIPTS}`,
  "'self' 'unsafe-inline'",
);

function hashesOf(html: string, element: RegExp): string[] {
  const hashes = new Set<string>();
  for (const [, attributes = '', content = ''] of html.matchAll(element)) {
    if (NOT_INLINE.test(attributes)) continue;
    hashes.add(`'sha256-${createHash('sha256').update(content).digest('base64')}'`);
  }
  return [...hashes];
}

function policy(scripts: string, styles: string): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "font-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    // No page asks for anything; Lighthouse reads robots.txt as the page that it looks at.
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
