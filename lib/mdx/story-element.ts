import type { z } from 'zod';
import type { Finding } from '@/lib/checking/problem';
import { didYouMean } from '@/lib/spelling/nearest';
import { checkGallery, checkPicture } from './images';
import { literalProps } from './literal-props';
import { findingAt, isJsxElement, type JsxElement, type Nodes, textOf } from './nodes';
import { HOLDS, isStoryName, type StoryName, vocabulary } from './vocabulary';

/**
 * Checks one use of a story component: its props against the schema, that it stands alone and not
 * inside another, and that what it holds is what it should.
 */
export function checkStoryElement(
  node: JsxElement,
  name: StoryName,
  ancestors: readonly Nodes[],
): Finding[] {
  const findings = checkProps(node, name);
  const outer = ancestors.find(
    (ancestor) => isJsxElement(ancestor) && isStoryName(ancestor.name ?? ''),
  );
  const outerName = outer && isJsxElement(outer) ? (outer.name ?? '') : undefined;
  // What a gallery holds is checked there.
  const isPart = name === 'Figure' && outerName === 'Gallery';
  if (outerName !== undefined && !isPart) {
    findings.push(
      findingAt(
        node,
        'component-place',
        `\`<${name}>\` stands inside \`<${outerName}>\``,
        'Close the outer one first.',
      ),
    );
  } else if (!isPart && !standsAlone(node, ancestors)) {
    findings.push(
      findingAt(
        node,
        'component-place',
        `\`<${name}>\` stands in the middle of other text`,
        'Put it on lines of its own, with an empty line before and after.',
      ),
    );
  }
  return [...findings, ...checkContents(node, name)];
}

function checkContents(node: JsxElement, name: StoryName): Finding[] {
  switch (HOLDS[name]) {
    case 'nothing':
      return checkPicture(node, name);
    case 'pictures':
      return checkGallery(node);
    case 'words':
      return textOf(node).trim() === ''
        ? [
            findingAt(
              node,
              'empty-component',
              `\`<${name}>\` has no words`,
              `Write them between <${name} …> and </${name}>.`,
            ),
          ]
        : [];
  }
}

/** A block by itself, or the only thing of a paragraph (which MDX then takes for a block). */
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
        return findingAt(
          attributeNode(node, key),
          'unknown-attribute',
          `unknown attribute \`${key}\` on \`<${name}>\``,
          meant
            ? `Did you mean \`${meant}\`?`
            : known.length > 0
              ? `It may have: ${known.join(', ')}.`
              : `\`<${name}>\` has no attributes.`,
        );
      });
    }
    const prop = String(issue.path[0] ?? '');
    const field = schema.shape[prop] as z.ZodType | undefined;
    const help = field?.meta()?.description;
    const absent = !Object.hasOwn(props, prop);
    return [
      findingAt(
        absent ? node : attributeNode(node, prop),
        absent ? 'missing-attribute' : 'invalid-attribute',
        absent
          ? `\`<${name}>\` needs \`${prop}\``
          : `\`${prop}\` of \`<${name}>\`: ${issue.code === 'invalid_type' ? 'this must be text' : issue.message}`,
        help ? `${help}.` : `Write ${prop}="…".`,
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
