import { type Finding, firstListed, MAX_LISTED, type Position } from '@/lib/checking/problem';
import { type AddressFault, readOldAddress } from '@/lib/routing/old-address';
import {
  filledPath,
  hasNamedParts,
  type Pattern,
  readPattern,
  sampleValues,
} from '@/lib/routing/redirect-pattern';
import { type RedirectTarget, readRedirectTarget } from '@/lib/routing/redirect-target';
import { routeOf } from '@/lib/routing/routes';
import { publicFiles } from './disk';
import { type DocumentReading, errors, type Text } from './document-reading';
import { type RedirectLine, redirectLines } from './redirect-lines';
import { REDIRECTS_FILE } from './redirects-file';

/** A rule for one address. */
export interface Redirect {
  /** As `readOldAddress` writes it. */
  address: string;
  /** A path of this site. */
  to: string;
  /** The slug of the article that it leads to, if it leads to one. */
  slug: string | undefined;
}

/** A rule for every address of a form, both as written. */
export interface PatternRule {
  from: string;
  /** A path, perhaps with named parts. */
  to: string;
}

/** What `redirects.yaml` says: its rules in the order of the file. */
export interface Redirects {
  exact: Redirect[];
  patterns: PatternRule[];
}

/** The most rules: each takes some 70 bytes of the index, and ten microseconds of each change of the file. */
export const MOST_RULES = 100_000;

/** The most rules with named parts, all of which are compared with an address that leads nowhere. */
export const MOST_PATTERNS = 100;

/**
 * Reads `redirects.yaml`. A rule in error is left out without affecting others; a file that is too long, or cannot be
 * read, has no rules.
 */
export function readRedirects(text: Text): DocumentReading<Redirects> {
  const reading = { kind: 'redirects', slug: 'redirects' } as const;
  const fail = (finding: Finding): DocumentReading<Redirects> => ({
    ...reading,
    data: undefined,
    problems: errors(REDIRECTS_FILE, [finding]),
  });
  if (!text.ok) return fail(text.error);
  const rules = new Rules();
  for (const line of redirectLines(text.value)) {
    if ('isRule' in line) rules.refuse(line, NO_RULE);
    else rules.add(line);
    if (rules.count > MOST_RULES) return fail(tooMany(line));
  }
  const { exact, patterns, findings, faults } = rules;
  const problems = errors(REDIRECTS_FILE, firstListed(findings, faults));
  return { ...reading, data: { exact: [...exact.values()], patterns }, problems };
}

/** Where each rule has its address and its target: `/old from`, `/old to`, the address as `readOldAddress` writes it. */
export function redirectPlaces(text: Text): ReadonlyMap<string, Position> {
  const places = new Map<string, Position>();
  for (const line of text.ok ? redirectLines(text.value) : []) {
    if ('isRule' in line) continue;
    const address = readOldAddress(line.from.text);
    if (!address.ok || places.has(`${address.value} from`)) continue;
    places.set(`${address.value} from`, { line: line.from.line, column: line.from.column });
    places.set(`${address.value} to`, { line: line.to.line, column: line.to.column });
  }
  return places;
}

const NO_RULE: AddressFault = {
  message: 'this is not a rule',
  remedy:
    'Write one rule per line, an old address and where it leads: `/2013/05/old-name/: new-name`.',
};

function tooMany(line: RedirectLine | { line: number }): Finding {
  return {
    line: 'from' in line ? line.from.line : line.line,
    column: 1,
    code: 'too-much',
    message: `there are more than ${MOST_RULES} rules`,
    remedy: 'Write one with named parts for those that have the same form: `/:year/:month/:slug`.',
  };
}

/** Gathers the rules of a file, and the faults of those that are wrong. */
class Rules {
  readonly exact = new Map<string, Redirect>();
  readonly patterns: PatternRule[] = [];
  /** The first findings. */
  readonly findings: Finding[] = [];
  /** How many faults there are in all. */
  faults = 0;
  private readonly lines = new Map<string, number>();
  private readonly files = publicFiles();

  get count(): number {
    return this.exact.size + this.patterns.length + this.faults;
  }

  add(line: RedirectLine): void {
    const refusal = this.refusalOf(line);
    if (refusal) this.refuse(refusal.at, refusal.fault, refusal.at.text);
  }

  /** @param written the faulty text, if it is not the whole line */
  refuse({ line, column }: Position, { message, remedy }: AddressFault, written?: string): void {
    this.faults++;
    if (this.findings.length > MAX_LISTED) return;
    const said = written === undefined ? message : `\`${shortened(written)}\`: ${message}`;
    this.findings.push({ line, column, code: 'redirect', message: said, remedy });
  }

  /** Takes a rule in, or says why not. */
  private refusalOf({ from, to }: RedirectLine): Refusal | undefined {
    const address = readOldAddress(from.text);
    if (!address.ok) return { at: from, fault: address.error };
    const target = readRedirectTarget(to.text);
    if (!target.ok) return { at: to, fault: target.error };
    const known = this.lines.get(address.value);
    if (known !== undefined) return { at: from, fault: repeated(known) };
    this.lines.set(address.value, from.line);
    const isPattern = hasNamedParts(from.text.split('?', 1)[0] ?? '');
    return isPattern
      ? this.addPattern(from, target.value, to)
      : this.addExact(address.value, target.value, { from, to });
  }

  private addExact(
    address: string,
    { path, slug, hasNamedParts: isTemplate }: RedirectTarget,
    { from, to }: RedirectLine,
  ): Refusal | undefined {
    if (isTemplate) return { at: to, fault: unnamed(namesIn(path)) };
    if (this.files.has(address)) return { at: from, fault: FILE };
    this.exact.set(address, { address, to: path, slug });
    return undefined;
  }

  private addPattern(from: Written, target: RedirectTarget, to: Written): Refusal | undefined {
    const pattern = readPattern(from.text);
    if (!pattern.ok) return { at: from, fault: pattern.error };
    const fault = target.hasNamedParts ? unfilled(target.path, pattern.value) : undefined;
    if (fault) return { at: to, fault };
    if (this.patterns.length === MOST_PATTERNS) return { at: from, fault: MANY_PATTERNS };
    this.patterns.push({ from: from.text, to: target.path });
    return undefined;
  }
}

type Written = RedirectLine['from'];

/** Why a rule is left out, and which side of it is wrong. */
interface Refusal {
  at: Written;
  fault: AddressFault;
}

const FILE: AddressFault = {
  message: 'this is a file in public/, which readers get',
  remedy: 'Remove the rule, or the file.',
};

const MANY_PATTERNS: AddressFault = {
  message: `there are more than ${MOST_PATTERNS} rules with named parts`,
  remedy: 'Write one rule for several: a named part takes any text.',
};

function repeated(line: number): AddressFault {
  return {
    message: `line ${line} has a rule for this address already`,
    remedy: 'Keep one of the two; a slash at the end makes no other address.',
  };
}

function unnamed(names: readonly string[]): AddressFault {
  return {
    message: `the old address does not name ${names.map((name) => `\`:${name}\``).join(', ')}`,
    remedy: 'Name it there: `/:year/:month/:slug: :slug`.',
  };
}

function namesIn(path: string): string[] {
  const read = readPattern(path);
  return read.ok ? [...read.value.names] : [];
}

/** Why the named parts of a target cannot be filled in, or why the result leads nowhere. */
function unfilled(path: string, { names }: Pattern): AddressFault | undefined {
  const read = readPattern(path);
  if (!read.ok) return read.error;
  const missing = [...read.value.names].filter((name) => !names.has(name));
  if (missing.length > 0) return unnamed(missing);
  const sample = filledPath(read.value, sampleValues(read.value));
  return sample !== undefined && routeOf(sample)
    ? undefined
    : {
        message: 'no page of the site has such an address',
        remedy: 'Lead to an article, `:slug`, or to a list, `/topics/:name`.',
      };
}

const MOST_SHOWN = 100;

function shortened(text: string): string {
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
