import type { z } from 'zod';
import { listed } from '@/lib/checking/listed';
import type { Finding } from '@/lib/checking/problem';
import { didYouMean } from '@/lib/spelling/nearest';
import { renamedAttribute } from './body-fixes';
import { checkContents } from './check-contents';
import { literalProps } from './literal-props';
import { findingAt, isJsxElement, type JsxElement, type Nodes } from './nodes';
import { storyContents } from './story-contents';
import { isStoryName, type StoryName, vocabulary } from './vocabulary';

/**
 * Checks one use of a story component: its props against the schema, its place, and its contents.
 */
export function checkStoryElement(
  node: JsxElement,
  name: StoryName,
  ancestors: readonly Nodes[],
): Finding[] {
  return [
    ...checkProps(node, name),
    ...checkPlace(node, name, ancestors),
    ...checkContents(node, name),
  ];
}

/** It must stand alone, and in no other component unless it is a part of it. */
function checkPlace(node: JsxElement, name: StoryName, ancestors: readonly Nodes[]): Finding[] {
  const contents = storyContents[name];
  const wanted = contents.hold === 'text' ? contents.inside : undefined;
  const outer = ancestors.findLast(
    (ancestor) => isJsxElement(ancestor) && isStoryName(ancestor.name ?? ''),
  );
  const around = outer && isJsxElement(outer) ? outer.name : undefined;
  if (wanted !== undefined) {
    if (around === wanted) return [];
    return [
      findingAt(
        node,
        'component-place',
        `\`<${name}>\` stands outside of \`<${wanted}>\``,
        `Write it between <${wanted}> and </${wanted}>.`,
      ),
    ];
  }
  if (outer && around && isStoryName(around)) {
    // The contents of a gallery are checked there.
    const isPicture = around === 'Gallery' && name === 'Figure';
    if (isPicture || isRefusedBy(around, outer, ancestors)) return [];
    return [
      findingAt(
        node,
        'component-place',
        `\`<${name}>\` stands inside \`<${around}>\``,
        'Close the outer one first.',
      ),
    ];
  }
  if (standsAlone(node, ancestors)) return [];
  return [
    findingAt(
      node,
      'component-place',
      `\`<${name}>\` stands in the middle of other text`,
      'Put it on its own lines, with an empty line before and after.',
    ),
  ];
}

/** Whether the component around it already reports that it may not hold this. */
function isRefusedBy(around: StoryName, outer: Nodes, ancestors: readonly Nodes[]): boolean {
  const parent = ancestors.at(-1);
  const isPart = parent === outer || (parent?.type === 'paragraph' && ancestors.at(-2) === outer);
  return isPart && ['list', 'table', 'components'].includes(storyContents[around].hold);
}

/** Whether it is a block of its own, or alone in a paragraph (which MDX then treats as a block). */
function standsAlone(node: JsxElement, ancestors: readonly Nodes[]): boolean {
  const parent = ancestors.at(-1);
  if (parent?.type === 'root') return true;
  return (
    ancestors.length === 2 &&
    parent?.type === 'paragraph' &&
    parent.children.every(
      (child) => child === node || (child.type === 'text' && child.value.trim() === ''),
    )
  );
}

function checkProps(node: JsxElement, name: StoryName): Finding[] {
  const props = literalProps(node);
  const parsed = vocabulary[name].safeParse(props);
  if (parsed.success) return [];
  const schema: z.ZodObject = vocabulary[name];
  const known = Object.keys(schema.shape);
  return parsed.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => {
        const meant = didYouMean(key, known);
        const at = attributeNode(node, key);
        const said = findingAt(
          at,
          'unknown-attribute',
          `unknown attribute \`${key}\` on \`<${name}>\``,
          meant
            ? `Did you mean \`${meant}\`?`
            : known.length > 0
              ? `It may have: ${listed(known)}.`
              : `\`<${name}>\` has no attributes.`,
        );
        return { ...said, ...renamedAttribute(at, key, known) };
      });
    }
    const prop = String(issue.path[0] ?? '');
    const field = schema.shape[prop] as z.ZodType | undefined;
    const help = field?.meta()?.description;
    const remedy = issue.code === 'custom' ? issue.params?.remedy : undefined;
    const absent = !Object.hasOwn(props, prop);
    return [
      findingAt(
        absent ? node : attributeNode(node, prop),
        absent ? 'missing-attribute' : 'invalid-attribute',
        absent
          ? `\`<${name}>\` needs \`${prop}\``
          : `\`${prop}\` of \`<${name}>\`: ${issue.code === 'invalid_type' ? 'this must be text' : issue.message}`,
        typeof remedy === 'string' ? remedy : help ? `${help}.` : `Write ${prop}="…".`,
      ),
    ];
  });
}

function attributeNode(node: JsxElement, name: string): { position?: Nodes['position'] } {
  const found = node.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return found?.position ? found : node;
}
