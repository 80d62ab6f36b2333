export { feedHtml, pictureInFeed } from './feed-html';
export { leadMapOf, withoutLeadMap } from './lead-map';
export { LINK_NOTE } from './link-notes';
export type { ShownMap } from './map-drawings';
export { markedHtml } from './marked-html';
export { partHeading } from './part-headings';
export { type BodySource, renderBody } from './render-body';
export { TABLE_HEADING, TABLE_NUMBER } from './table-names';
export type { StoryName, StoryProps } from './vocabulary';
