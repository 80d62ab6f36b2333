/** Where the address of the site is given; the first one wins. */
export interface GivenAddresses {
  /** `SITE_URL` in the environment of the server. */
  environment: string | undefined;
  /** `SITE_URL` when the release was made. */
  release: string | undefined;
  /** `url` in site.yaml; `undefined` while that file is in error. */
  siteFile: string | undefined;
}

const SOURCES = {
  environment: 'SITE_URL in the environment',
  release: 'SITE_URL when the release was made',
  siteFile: '`url` in site.yaml',
} as const;

/**
 * What a publisher should know about the address in all pages, feeds and sitemaps: that two
 * different ones are given, or that only this machine knows it.
 *
 * @returns a sentence for each
 */
export function addressWarnings(given: GivenAddresses): string[] {
  const all = (['environment', 'release', 'siteFile'] as const).flatMap((source) => {
    const origin = originOf(given[source]);
    return origin === undefined ? [] : [{ source, origin }];
  });
  const [used] = all;
  if (!used) return [];
  // A site file that still names localhost does not contradict the address that a publisher gave.
  const others = all.filter(
    ({ source, origin }) =>
      origin !== used.origin && !(source === 'siteFile' && isThisMachine(origin)),
  );
  const warnings: string[] = [];
  if (others.length > 0) {
    const against = others.map(({ source, origin }) => `${SOURCES[source]} is ${origin}`);
    warnings.push(
      `The site's address is ${used.origin} (${SOURCES[used.source]}), although ${against.join(' and ')}.`,
    );
  }
  if (isThisMachine(used.origin)) {
    warnings.push(
      `The site's address is ${used.origin} (${SOURCES[used.source]}), which works only on this machine, and it is in every page, feed and sitemap: set SITE_URL to the real one, such as https://example.org.`,
    );
  }
  return warnings;
}

function originOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).origin : undefined;
}

/** Names that are never on the web (RFC 6761, 6.3; RFC 1122, 3.2.1.3). */
function isThisMachine(origin: string): boolean {
  const { hostname } = new URL(origin);
  return /^(?:(?:.+\.)?localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname);
}
