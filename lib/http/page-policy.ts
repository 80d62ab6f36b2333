import { createHash } from 'node:crypto';
import { type SourceElement, sourceElements } from '@/lib/html/source-elements';
import { isFrameworkScript } from '@/lib/next-internals/framework-scripts';
import { PLAIN_PAGE_STYLE } from '@/lib/routing/plain-page';
import { SPECULATION_RULES, SPECULATION_RULES_OF_LANGUAGES } from '@/lib/routing/speculation-rules';
import { NO_SCRIPTS, policy } from './content-security-policy';

/** The policy of a plain page (`plainPage`): its style sheet stands in it. */
export const PLAIN_PAGE_POLICY = policy(NO_SCRIPTS, `'self' ${hashOf(PLAIN_PAGE_STYLE)}`);

/**
 * The policy of a page that keeps the client runtime: it may load the framework's scripts and what they
 * ask for, and of those that are written into it, it may run what the framework wrote. Nothing else
 * gets a hash, whoever has brought it in.
 *
 * @param html the whole page
 */
export function runtimePolicyFor(html: string): string {
  const known = sourceElements(html, ['script']).filter(isKnown);
  const hashes = new Set(known.map(({ text }) => hashOf(text)));
  return policy(["'self'", NO_SCRIPTS, ...hashes].join(' '), "'self'");
}

const RULES = [SPECULATION_RULES, SPECULATION_RULES_OF_LANGUAGES];

/** Beside hashes the keyword for speculation rules does not count: ours need theirs. */
function isKnown({ attributes, text }: SourceElement): boolean {
  if (attributes.has('src')) return false;
  const type = attributes.get('type');
  if (type === 'speculationrules') return RULES.includes(text);
  return type === undefined && isFrameworkScript(text);
}

/** A source expression (CSP Level 3, `hash-source`) for the text of a script or a style. */
function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
