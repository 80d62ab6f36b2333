import type { Moment } from './moment';

/** A moment for `datetime` (HTML, `<time>`): to the second where a time was written, else the day. */
export function machineDate({ iso, hasTime }: Pick<Moment, 'iso' | 'hasTime'>): string {
  return hasTime ? iso : iso.slice(0, 10);
}
