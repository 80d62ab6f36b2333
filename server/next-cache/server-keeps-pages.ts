/** The variable by which our server tells Next's cache, in the same process, that it keeps the pages. */
export const SERVER_KEEPS_PAGES = 'STANDFIRST_SERVER_KEEPS_PAGES';
