import { storyDescription, storyNames, storyProps } from '@/lib/mdx/story-props';
import { HOLDS, type StoryName } from '@/lib/mdx/vocabulary';

/** A snippet as VS Code reads it. */
export interface Snippet {
  scope: string;
  prefix: string;
  body: string[];
  description: string;
  isFileTemplate?: true;
  /** Globs of the files in which it is offered (VS Code 1.109; older ones offer it in all). */
  include?: string[];
}

const IN_TEXT = 'mdx,markdown';

/** One snippet for each story component, by name. */
export function storySnippets(): Record<string, Snippet> {
  return Object.fromEntries(
    storyNames.map((name) => [
      name,
      {
        scope: IN_TEXT,
        prefix: name,
        body:
          HOLDS[name] === 'nothing'
            ? [`<${name}${attributes(name)} />$0`]
            : [`<${name}${attributes(name)}>`, '  $0', `</${name}>`],
        description: storyDescription(name),
      },
    ]),
  );
}

/**
 * The attributes, to be filled in one by one. What may be left out is selected whole first, so that
 * one key takes it out; what is left empty is refused by the check, and does not reach readers.
 */
function attributes(name: StoryName): string {
  let stop = 1;
  return storyProps(name)
    .map((prop) => {
      if (prop.isFlag) return `\${${stop++}: ${prop.name}}`;
      return prop.required
        ? ` ${prop.name}="$${stop++}"`
        : `\${${stop++}: ${prop.name}="$${stop++}"}`;
    })
    .join('');
}
