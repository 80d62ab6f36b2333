/** The request header in which the proxy hands the address asked for to the page for lost readers. */
export const ASKED_PATH = 'x-asked-path';
