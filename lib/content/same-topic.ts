import type { Finding } from '@/lib/checking/problem';

/** Whether two names are one topic: capitals, accents, spaces and hyphens make no difference. */
export function isSameTopic(one: string, other: string): boolean {
  return one === other || plain(one) === plain(other);
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[\p{M}\s\p{Pd}'’]/gu, '')
    .toLowerCase();
}

/** The finding for a topic that shares its page with another. */
export function sameTopic(
  name: string,
  other: string,
  address: string,
): Pick<Finding, 'code' | 'message' | 'remedy'> {
  return {
    code: 'same-topic',
    message: `the topics \`${name}\` and \`${other}\` have one page, /topics/${address}`,
    remedy: `Write one of them in words of its own, if they are two topics; otherwise write \`${other}\`.`,
  };
}
