/** The file of the content folder that says where old addresses lead. */
export const REDIRECTS_FILE = 'redirects.yaml';
