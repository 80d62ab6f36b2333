export { feedHtml, pictureInFeed } from './feed-html';
export { type BodySource, renderBody } from './render-body';
export type { StoryName, StoryProps } from './vocabulary';
