import { frontmatterSnippets } from './frontmatter-snippets';
import { jsonSchemas } from './json-schemas';
import { storySnippets } from './snippets';

/** A file of `.vscode/` that is made from the schemas: its path in the project, and its JSON. */
export interface VscodeFile {
  file: string;
  content: object;
}

/** All of them: what VS Code knows of the content. */
export function vscodeFiles(): VscodeFile[] {
  const schemas = Object.entries(jsonSchemas()).map(([kind, schema]) => ({
    file: `.vscode/schemas/${kind}.schema.json`,
    content: { $comment: 'Made by npm run schemas', ...schema },
  }));
  return [
    ...schemas,
    { file: '.vscode/story.code-snippets', content: storySnippets() },
    { file: '.vscode/frontmatter.code-snippets', content: frontmatterSnippets() },
  ];
}
