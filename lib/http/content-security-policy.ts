/** Nothing runs on a page. Speculation rules are data, but a policy has to allow them by a keyword (HTML standard). */
export const NO_SCRIPTS = "'inline-speculation-rules'";

/** The policy (CSP Level 3) of a page without scripts: its own style sheets, fonts and pictures. */
export const READER_POLICY = readerPolicy();

/** @param frames the origins that it may show in frames */
export function readerPolicy(frames: readonly string[] = []): string {
  return policy(NO_SCRIPTS, "'self'", frames);
}

/**
 * The policy for answers of the framework that we have not examined and that keep the runtime: its inline
 * scripts differ from page to page.
 */
export const RUNTIME_POLICY = runtimePolicy();

/** @param frames the origins that the page may show in frames */
export function runtimePolicy(frames: readonly string[] = []): string {
  return policy(`'self' 'unsafe-inline' ${NO_SCRIPTS}`, "'self' 'unsafe-inline'", frames);
}

/** The policy of a drawing that is opened on its own: it runs and loads nothing, and is not a page of this site. */
export const DRAWING_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

/**
 * @param scripts, styles the sources of the two directives, as CSP Level 3 writes them
 * @param frames the origins that the page may show in frames; without any it may show none
 */
export function policy(scripts: string, styles: string, frames: readonly string[] = []): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    "font-src 'self'",
    "img-src 'self'",
    "manifest-src 'self'",
    // Pages fetch nothing; Lighthouse reads robots.txt as the page under test.
    "connect-src 'self'",
    "form-action 'self'",
    ...(frames.length > 0 ? [`frame-src ${frames.join(' ')}`] : []),
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
