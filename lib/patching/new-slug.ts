/** The slug of an article, and its new one. */
export interface NewSlug {
  from: string;
  to: string;
}
