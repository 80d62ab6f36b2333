import type { Moment } from './moment';

/** A moment for `datetime` (HTML, `<time>`): to the second where a time was written, else the day. */
export function machineDate(moment: Pick<Moment, 'iso' | 'hasTime'>): string {
  return moment.hasTime ? moment.iso : machineDay(moment);
}

/** The day alone, for an element that shows no more. */
export function machineDay({ iso }: Pick<Moment, 'iso'>): string {
  return iso.slice(0, 10);
}
