import type { Basis } from '@/lib/newsroom/upkeep';
import type { FinishedPage } from '../pages/finished-page';

/** What has been made for an address. */
export interface MadePage {
  page: FinishedPage;
  /** Its basis; without one it is impossible to tell later whether the page is still true. */
  basis: Basis | undefined;
  /** Whether other readers may get it too. */
  isForAll: boolean;
}

/** The answer about a page that is to be sent. */
export type Renewal = 'still true' | 'not served' | MadePage;

/** What the process that answers readers asks of the one that makes pages. */
export interface Renderer {
  /**
   * Confirms a page that was made before, or makes it now.
   *
   * @param basis what it was made from; without it, it is made
   * @returns `not served` when there is nothing at the address that readers may see
   */
  renew(address: string, basis?: Basis): Promise<Renewal>;
  /** Makes the answer for an address with its query, for one reader. */
  makeOnce(url: string): Promise<FinishedPage>;
}

/** A question to the other process, and its answer. */
export interface Call {
  id: number;
  ask: keyof Renderer;
  given: unknown[];
}

export type Reply = { id: number; answer: unknown } | { id: number; error: string };

/** What the other process says when it finds the index damaged. */
export const INDEX_DAMAGED = 'index damaged';
