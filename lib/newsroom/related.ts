/** What the ranking looks at; dates in milliseconds since the epoch. */
export interface Comparable {
  slug: string;
  topics: readonly string[];
  authors: readonly string[];
  published: number;
}

const TOPIC_WEIGHT = 2;
const AUTHOR_WEIGHT = 0.5;

/** The number of milliseconds between two publications at which their nearness counts half. */
const HALF_TIME = 60 * 86_400_000;

/**
 * Ranks articles by how closely they are related to another: two points for each topic in common,
 * half a point for each author, and up to one point for being published about the same time. Only
 * those that share a topic or an author count. The current time does not matter, so two builds of
 * the same files give the same list; ties go to the newer, then by slug.
 *
 * @param most how many to return
 */
export function rankRelated<Candidate extends Comparable>(
  subject: Comparable,
  candidates: readonly Candidate[],
  most: number,
): Candidate[] {
  return candidates
    .filter(({ slug }) => slug !== subject.slug)
    .map((candidate) => ({ candidate, score: score(subject, candidate) }))
    .filter(({ score: points }) => points > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        b.candidate.published - a.candidate.published ||
        (a.candidate.slug < b.candidate.slug ? -1 : 1),
    )
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function score(subject: Comparable, candidate: Comparable): number {
  const shared =
    TOPIC_WEIGHT * countShared(subject.topics, candidate.topics) +
    AUTHOR_WEIGHT * countShared(subject.authors, candidate.authors);
  if (shared === 0) return 0;
  const apart = Math.abs(subject.published - candidate.published);
  return shared + 2 ** (-apart / HALF_TIME);
}

function countShared(a: readonly string[], b: readonly string[]): number {
  const others = new Set(b);
  return [...new Set(a)].filter((item) => others.has(item)).length;
}
