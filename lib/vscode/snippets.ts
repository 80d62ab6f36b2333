import { storyContents } from '@/lib/mdx/story-contents';
import { storyDescription, storyNames, storyProps } from '@/lib/mdx/story-props';
import type { StoryName } from '@/lib/mdx/vocabulary';

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
    storyNames.map((name) => {
      const stops = new Stops();
      const isEmpty = storyContents[name].hold === 'nothing';
      const tag = `<${name}${attributes(name, stops)}${isEmpty ? ' />$0' : '>'}`;
      const inside = contents(name, stops).map((line) => (line === '' ? '' : `  ${line}`));
      return [
        name,
        {
          scope: IN_TEXT,
          prefix: name,
          body: isEmpty ? [tag] : [tag, ...inside, `</${name}>`],
          description: storyDescription(name),
        },
      ];
    }),
  );
}

/** The places of a snippet that Tab goes to, one after the other. */
class Stops {
  private last = 0;

  next(): number {
    this.last++;
    return this.last;
  }
}

/** What a component holds, as far as it is the same each time. */
function contents(name: StoryName, stops: Stops): string[] {
  const allowed = storyContents[name];
  switch (allowed.hold) {
    case 'nothing':
      return [];
    case 'pictures':
      return ['<Figure src="$0" />', '<Figure src="" />'];
    case 'text':
      return ['$0'];
    case 'list':
      return ['- $0'];
    case 'questions':
      return [`### $${stops.next()}`, '', '$0'];
    case 'table': {
      const head = `| $${stops.next()} | $${stops.next()} |`;
      return [head, '| --- | --- |', '| $0 |  |'];
    }
    case 'components': {
      const [part] = allowed.of;
      const tag = `<${part}${attributes(part, stops)}`;
      return [storyContents[part].hold === 'nothing' ? `${tag} />$0` : `${tag}>$0</${part}>`];
    }
  }
}

/**
 * The attributes, to be filled in one by one. What may be left out is selected whole first, so that
 * one key takes it out; what is left empty is refused by the check, and does not reach readers.
 */
function attributes(name: StoryName, stops: Stops): string {
  return storyProps(name)
    .map((prop) => {
      if (prop.isFlag) return `\${${stops.next()}: ${prop.name}}`;
      return prop.required
        ? ` ${prop.name}="$${stops.next()}"`
        : `\${${stops.next()}: ${prop.name}="$${stops.next()}"}`;
    })
    .join('');
}
