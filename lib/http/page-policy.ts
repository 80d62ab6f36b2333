import { createHash } from 'node:crypto';
import { isBrandStyle } from '@/lib/brand/brand-style';
import { type SourceElement, sourceElements } from '@/lib/html/source-elements';
import { isFrameworkScript } from '@/lib/next-internals/framework-scripts';
import { PLAIN_PAGE_STYLE } from '@/lib/routing/plain-page';
import { SPECULATION_RULES, SPECULATION_RULES_OF_LANGUAGES } from '@/lib/routing/speculation-rules';
import { NO_SCRIPTS, policy, readerPolicy } from './content-security-policy';

/** The policy of a plain page (`plainPage`), which contains its style sheet. */
export const PLAIN_PAGE_POLICY = policy(NO_SCRIPTS, `'self' ${hashOf(PLAIN_PAGE_STYLE)}`);

/**
 * The policy of a page without scripts in a paper with its own colours, which are written into the page.
 *
 * @param frames the origins that it may show in frames
 */
export function brandPolicy(style: string, frames: readonly string[] = []): string {
  return policy(NO_SCRIPTS, `'self' ${hashOf(style)}`, frames);
}

/**
 * The policy of a page without scripts. A style sheet in it that is not the paper's colours gets no hash.
 *
 * @param html the whole page
 * @param frames the origins that it may show in frames
 */
export function readerPolicyFor(html: string, frames: readonly string[] = []): string {
  const style = ownStyle(html);
  return style === undefined ? readerPolicy(frames) : brandPolicy(style, frames);
}

function ownStyle(html: string): string | undefined {
  if (!html.includes('<style')) return undefined;
  return sourceElements(html, ['style']).find(({ text }) => isBrandStyle(text))?.text;
}

/**
 * The policy of a page that keeps the client runtime. It may load the framework's scripts and what they
 * request; of inline scripts, it may run those that the framework wrote. Nothing else gets a hash,
 * wherever it came from.
 *
 * @param html the whole page
 * @param frames the origins that it may show in frames
 */
export function runtimePolicyFor(html: string, frames: readonly string[] = []): string {
  const known = sourceElements(html, ['script']).filter(isKnown);
  const hashes = new Set(known.map(({ text }) => hashOf(text)));
  const style = ownStyle(html);
  const styles = style === undefined ? "'self'" : `'self' ${hashOf(style)}`;
  return policy(["'self'", NO_SCRIPTS, ...hashes].join(' '), styles, frames);
}

const RULES = [SPECULATION_RULES, SPECULATION_RULES_OF_LANGUAGES];

/** Whether an inline script gets a hash. Ours for speculation too: beside hashes, their keyword has no effect. */
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
