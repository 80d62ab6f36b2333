/** Scripts that are data, or say what the browser may fetch ahead: nothing is run. */
const DATA_SCRIPT = /\btype="(?:application\/(?:ld\+)?json|speculationrules)"/;

const SCRIPT = /<script\b([^>]*)>[\s\S]*?<\/script>/g;

/** `as` and `rel` come in any order; React writes every attribute in double quotes. */
const LINK = /<link\b[^>]*>/g;
const SCRIPT_LINK = /\bas="script"|\brel="modulepreload"/;

/**
 * What React leaves in a page whose parts came out of order: only its scripts put them in place. (Names
 * of react-dom 19's server renderer: segments, boundaries, and the calls that complete them.)
 */
const OUT_OF_ORDER = /<template id="[BP]:|<div hidden="" id="S:|\$R[CXBS]\(/;

/** Where React would find its boundaries and texts again, were it to run. */
const MARKERS = /<!--(?:\/?\$| )-->/g;

/**
 * Takes out of a page without the client runtime the comments that only that would read. The same page
 * has other ones when it is made at build and later.
 */
export function withoutMarkers(html: string): string {
  return html.replace(MARKERS, '');
}

/**
 * Takes out of a page that React rendered what makes it run in the browser: the scripts of the
 * framework, the data that they start from (Next's flight data, half of the page), and the hints to
 * fetch them. What readers see is in the HTML and stays as it is.
 *
 * @param html a whole document as React's renderer wrote it
 * @returns the page without; `undefined` when it has parts that only scripts would put in their place
 */
export function withoutClientRuntime(html: string): string | undefined {
  if (OUT_OF_ORDER.test(html)) return undefined;
  return html
    .replace(SCRIPT, (script, attributes: string) => (DATA_SCRIPT.test(attributes) ? script : ''))
    .replace(LINK, (link) => (SCRIPT_LINK.test(link) ? '' : link));
}
