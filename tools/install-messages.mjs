// The reasons why an install stops, each in one sentence. They are separate from install.mjs so that
// others can import them.

/**
 * Whether this Node is too old.
 *
 * @param {string} version as in `process.versions.node`
 * @param {string} wanted the `engines.node` of package.json, in the form `>=20.9`
 * @returns {string | undefined} the sentence to print
 */
export function tooOld(version, wanted) {
  const least = wanted.replace(/^>=/, '');
  const numbers = (text) => text.split('.').map(Number);
  const [major, minor] = numbers(version);
  const [leastMajor, leastMinor = 0] = numbers(least);
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return undefined;
  return `Standfirst needs Node ${least} or newer, and this is ${version}: install a newer one from https://nodejs.org.`;
}

export const stopsInstall = {
  /** @param {number} seconds */
  noAnswer: (seconds) =>
    `The package registry has not answered for ${seconds} seconds: is there a network connection? (npm config get registry shows which one is used.)`,
  noNpm: () => 'npm is missing: install Node with npm from https://nodejs.org.',
};

/** Node's error codes in npm's output when the network is at fault. */
const NETWORK =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)\b/;

/**
 * The reason why npm failed, in a sentence, if its output names a common one.
 *
 * @param {string} said what npm wrote to its error output
 * @returns {string | undefined}
 */
export function whyNpmFailed(said) {
  const [network] = NETWORK.exec(said) ?? [];
  if (network) {
    return `The package registry cannot be reached (${network}): is there a network connection? (npm config get registry shows which one is used.)`;
  }
  if (/\b(EACCES|EPERM|EROFS)\b/.test(said)) {
    return 'npm cannot write to node_modules: run this as the user who owns the checkout.';
  }
  if (/\bENOSPC\b/.test(said)) return 'The disk is full: packages take about 700 MB.';
  return undefined;
}
