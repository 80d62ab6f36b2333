import type { Basis } from '@/lib/newsroom/upkeep';
import type { FinishedPage } from '../pages/finished-page';

/** What has been made for an address. */
export interface MadePage {
  page: FinishedPage;
  /** What it was made from; without it nobody can tell later whether it is still true. */
  basis: Basis | undefined;
  /** Whether other readers may get it too. */
  isForAll: boolean;
}

/** What readers see at a moment. */
export interface Moment {
  /** Names it, the same on every machine with this content (`Newsroom.version`). */
  version: string;
  /** In milliseconds since the epoch. */
  nextEmbargo: number | undefined;
}

/** What the process that answers readers asks of the one that makes pages. */
export interface Renderer {
  /** Makes the answer for an address that all readers share. */
  make(address: string): Promise<MadePage>;
  /** Makes the answer for an address with its query, for one reader. */
  makeOnce(url: string): Promise<FinishedPage>;
  /** Whether there is something at an address that readers may see. */
  isServed(address: string): Promise<boolean>;
  isStillTrue(basis: Basis): Promise<boolean>;
  moment(): Promise<Moment>;
  /** The address of the site (`Site.url`). */
  siteUrl(): Promise<string>;
}

/** A question to the other process, and its answer. */
export interface Call {
  id: number;
  ask: keyof Renderer;
  given: unknown[];
}

export type Reply = { id: number; answer: unknown } | { id: number; error: string };
