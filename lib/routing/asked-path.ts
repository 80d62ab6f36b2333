/** The request header in which the proxy tells the page for lost readers which address was requested. */
export const ASKED_PATH = 'x-asked-path';
