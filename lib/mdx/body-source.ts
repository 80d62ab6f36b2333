/** A body to render; `hash` names its text, so that the same text is compiled once. */
export interface BodySource {
  source: string;
  lang: string;
  hash: string;
  /** Of an article whose lead map stands above it. */
  leavesOutLead?: true;
}
