import { webAddress } from '@/lib/checking/fields';
import type { Problem } from '@/lib/checking/problem';

/**
 * The address of the site, without a path.
 *
 * @param fromEnvironment wins when it is a web address
 * @param fromFile the site file's own
 */
export function readSiteUrl(
  fromEnvironment: string | undefined,
  fromFile: string,
): { url: string; problems: Problem[] } {
  if (fromEnvironment === undefined) return { url: new URL(fromFile).origin, problems: [] };
  if (webAddress.safeParse(fromEnvironment).success) {
    return { url: new URL(fromEnvironment).origin, problems: [] };
  }
  const problem: Problem = {
    file: 'site.yaml',
    line: 1,
    column: 1,
    severity: 'error',
    code: 'site-url',
    message: `SITE_URL in the environment is not a web address: \`${fromEnvironment}\``,
    remedy: 'Begin it with https:// or http://. Until then the `url` of this file is used.',
  };
  return { url: new URL(fromFile).origin, problems: [problem] };
}
