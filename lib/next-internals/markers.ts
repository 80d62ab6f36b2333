/*
 * Relied upon: the comments by which React finds again, in the browser, where boundaries (`<!--$-->`,
 * `<!--/$-->`) and texts (`<!-- -->`) begin and end. Nobody else reads them.
 */

const MARKERS = /<!--(?:\/?\$| )-->/g;

/** Takes out of a page that React will not run on the comments that only React would read. */
export function withoutMarkers(html: string): string {
  return html.replace(MARKERS, '');
}
