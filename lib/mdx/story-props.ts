import * as z from 'zod';
import { type StoryName, vocabulary } from './vocabulary';

/** One attribute of a story component, for people to read. */
export interface StoryProp {
  name: string;
  required: boolean;
  description: string;
  /** Whether it is written without a value. */
  isFlag: boolean;
}

/** The story components, in the order of the vocabulary. */
export const storyNames = Object.keys(vocabulary) as StoryName[];

/** What a story component is for, in a few words. */
export function storyDescription(name: StoryName): string {
  return vocabulary[name].meta()?.description ?? '';
}

/** The attributes of a story component, from the schema that checks them. */
export function storyProps(name: StoryName): StoryProp[] {
  // In this form a description has come through whatever wraps the field (optional, default).
  const { properties = {}, required = [] } = z.toJSONSchema(vocabulary[name], { io: 'input' });
  return Object.entries(properties).map(([prop, field]) => ({
    name: prop,
    required: required.includes(prop),
    description: (typeof field === 'object' && field.description) || '',
    isFlag: typeof field === 'object' && field.const === true,
  }));
}
