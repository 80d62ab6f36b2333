import { listed } from '@/lib/checking/listed';
import type { Finding } from '@/lib/checking/problem';
import { didYouMean } from '@/lib/spelling/nearest';
import {
  asMarkdownLink,
  headingsLowered,
  linkFix,
  renamedAttribute,
  renamedElement,
  withoutEmptyTag,
} from './body-fixes';
import { isComment } from './code-comments';
import { attributesOf, elementNames, isElementName } from './elements';
import { checkImage } from './images';
import { linkFault } from './links';
import { literalValue } from './literal';
import {
  excerpt,
  findingAt,
  isJsxElement,
  type JsxElement,
  MAX_DEPTH,
  type Nodes,
  placeOf,
  type Root,
  sourceOf,
  tooDeep,
} from './nodes';
import { storyContents } from './story-contents';
import { checkStoryElement } from './story-element';
import { remedyForModules } from './syntax-remedy';
import { templateTagFault } from './template-tags';
import { unknownElement } from './unknown-elements';
import { isStoryName } from './vocabulary';

/**
 * The strict dialect: content, not code. Finds everything in a body that an article may not have:
 * expressions, imports, unknown components and elements, attributes that are not literals, links
 * with other schemes, pictures on other sites.
 *
 * @param tree the parsed body
 * @param source the text it was parsed from
 * @returns all findings, in the order of the text
 */
export function checkDialect(tree: Root, source: string): Finding[] {
  const findings: Finding[] = [];
  visit(tree, [], (node, ancestors) => {
    findings.push(...checkNode(node, ancestors, source));
  });
  const first = findings.find(({ code }) => code === 'heading-level');
  const lowered = first && headingsLowered(tree, source);
  if (first && lowered) first.fix = lowered;
  return findings;
}

function visit(
  node: Nodes,
  ancestors: readonly Nodes[],
  each: (node: Nodes, ancestors: readonly Nodes[]) => void,
): void {
  each(node, ancestors);
  if (!('children' in node) || ancestors.length === MAX_DEPTH) return;
  const path = [...ancestors, node];
  for (const child of node.children) visit(child, path, each);
}

function checkNode(node: Nodes, ancestors: readonly Nodes[], source: string): Finding[] {
  if (ancestors.length === MAX_DEPTH) return [{ ...placeOf(node), ...tooDeep }];
  if (isJsxElement(node)) return checkElement(node, ancestors, source);
  switch (node.type) {
    case 'mdxjsEsm':
      return [
        findingAt(
          node,
          'code',
          `code is not run here: \`${excerpt(node, source)}\``,
          remedyForModules,
        ),
      ];
    case 'mdxFlowExpression':
    case 'mdxTextExpression': {
      const template = templateTagFault(sourceOf(node, source));
      if (template) return [{ ...placeOf(node), ...template }];
      return isComment(node.value)
        ? []
        : [
            findingAt(
              node,
              'code',
              `code is not run here: \`${excerpt(node, source)}\``,
              'Write the words themselves; to print braces, write \\{ and \\}.',
            ),
          ];
    }
    case 'heading':
      return node.depth >= 2 && node.depth <= 4
        ? []
        : [
            findingAt(
              node,
              'heading-level',
              `a heading of level ${node.depth}: \`${excerpt(node, source)}\``,
              'The headline is the only heading of level 1: begin with ##, and go no deeper than ####.',
            ),
          ];
    case 'link':
    case 'definition':
      return linkFindings(node, node.url).map((finding) => ({
        ...finding,
        ...linkFix(node, source),
      }));
    case 'image':
    case 'imageReference':
      return checkImage(node, ancestors);
    case 'listItem':
      return typeof node.checked === 'boolean'
        ? [
            findingAt(
              node,
              'checkbox',
              `checkboxes are not supported: \`${excerpt(node, source)}\``,
              'Write a plain list: remove the [ ] or [x].',
            ),
          ]
        : [];
    default:
      return [];
  }
}

function checkElement(node: JsxElement, ancestors: readonly Nodes[], source: string): Finding[] {
  const { name } = node;
  if (name === null) {
    return [
      {
        ...findingAt(
          node,
          'empty-tag',
          'empty tags (`<>`) are not allowed',
          'Remove `<>` and `</>`.',
        ),
        ...withoutEmptyTag(node, source),
      },
    ];
  }
  const known = isStoryName(name) || isElementName(name);
  if (!known) {
    const said = unknownElement(name, sourceOf(node, source));
    const fix =
      name === 'a'
        ? asMarkdownLink(node, source)
        : renamedElement(node, name, [...elementNames, ...Object.keys(storyContents)], source);
    return [{ ...placeOf(node), ...said, ...fix }];
  }
  const findings = checkAttributes(node, name, source);
  if (name === 'hr' && node.type === 'mdxJsxTextElement') {
    findings.push(
      findingAt(
        node,
        'component-place',
        '`<hr>` stands in the middle of other text',
        'Put it on a line of its own, or write --- there with an empty line before it.',
      ),
    );
  }
  if (isStoryName(name)) findings.push(...checkStoryElement(node, name, ancestors));
  return findings;
}

function checkAttributes(node: JsxElement, name: string, source: string): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    const at = attribute.position ? attribute : node;
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      findings.push(
        findingAt(
          at,
          'code',
          `code is not run here: \`${excerpt(at, source)}\``,
          'Write each attribute out: name="value".',
        ),
      );
      continue;
    }
    if (seen.has(attribute.name)) {
      findings.push(
        findingAt(
          at,
          'repeated-attribute',
          `\`${attribute.name}\` is given twice`,
          'Keep one of the two.',
        ),
      );
    }
    seen.add(attribute.name);
    const { value } = attribute;
    if (typeof value === 'object' && value && !literalValue(value.data?.estree)) {
      findings.push(
        findingAt(
          at,
          'code',
          `code is not run here: \`${excerpt(at, source)}\``,
          `Write the value itself, as in ${attribute.name}="…" or ${attribute.name}={2022}.`,
        ),
      );
    } else if (isElementName(name)) {
      findings.push(...checkElementAttribute(name, attribute.name, value, at));
    }
  }
  return findings;
}

function checkElementAttribute(
  element: string,
  attribute: string,
  value: unknown,
  at: Parameters<typeof findingAt>[0],
): Finding[] {
  const allowed = attributesOf(element);
  if (!allowed.includes(attribute)) {
    const meant = didYouMean(attribute, allowed);
    return [
      {
        ...findingAt(
          at,
          'unknown-attribute',
          `the attribute \`${attribute}\` is not allowed on \`<${element}>\``,
          meant ? `Did you mean \`${meant}\`?` : `It may have: ${listed(allowed)}.`,
        ),
        ...renamedAttribute(at, attribute, allowed),
      },
    ];
  }
  if (attribute === 'open') {
    return isBare(value)
      ? []
      : [findingAt(at, 'invalid-attribute', '`open` takes no value', 'Write <details open>.')];
  }
  if (typeof value !== 'string') {
    return [
      findingAt(
        at,
        'invalid-attribute',
        `\`${attribute}\` must be text`,
        `Write ${attribute}="…" in quotation marks.`,
      ),
    ];
  }
  return attribute === 'cite' ? linkFindings(at, value) : [];
}

function linkFindings(at: Parameters<typeof findingAt>[0], url: string): Finding[] {
  const fault = templateTagFault(url) ?? linkFault(url);
  return fault ? [findingAt(at, fault.code, fault.message, fault.remedy)] : [];
}

/** An attribute without a value: MDX gives `null`. */
function isBare(value: unknown): boolean {
  return value === null || value === undefined;
}
