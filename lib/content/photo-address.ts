import type { AllPictures } from '@/lib/media/page-picture';
import { articlePath } from './article';

/**
 * The address of the page that one picture of an article has to itself.
 *
 * @param number from 1, in the order of the page
 */
export function photoPath(article: { slug: string }, number: number): string {
  return `${articlePath(article)}/photos/${number}`;
}

/** The same by the number of a picture in the text, which the lead picture precedes. */
export function photoPageOf(article: { slug: string }, { lead }: AllPictures) {
  return (number: number): string => photoPath(article, lead ? number + 1 : number);
}
