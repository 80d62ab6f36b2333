import {
  hasReactInstructions,
  isPlacedByReact,
  REACT_ELEMENTS,
} from '@/lib/next-internals/react-instructions';
import { isDataScript } from './data-script';
import { type SourceElement, sourceElements } from './source-elements';

const ELEMENTS = ['script', 'link', ...REACT_ELEMENTS];

/**
 * Removes from a page that React rendered everything that makes it run in the browser: the scripts
 * of the framework, the data that they start from (Next's flight data, half of the page), and the
 * hints to fetch them. What readers see is in the HTML and stays as it is. Only elements count, found
 * as a browser finds them: text about scripts is left alone.
 *
 * @param html a whole document as React's renderer wrote it
 * @returns the page without them; `undefined` if it has parts that only scripts would put in place
 */
export function withoutClientRuntime(html: string): string | undefined {
  const elements = sourceElements(html, ELEMENTS);
  if (elements.some(isOutOfOrder)) return undefined;
  let rest = '';
  let from = 0;
  for (const { start, end } of elements.filter(isOfRuntime)) {
    rest += html.slice(from, start);
    from = end;
  }
  return rest + html.slice(from);
}

function isOutOfOrder({ name, attributes, text }: SourceElement): boolean {
  if (name === 'script') return !isDataScript(attributes) && hasReactInstructions(text);
  return isPlacedByReact(name, attributes);
}

function isOfRuntime({ name, attributes }: SourceElement): boolean {
  if (name === 'script') return !isDataScript(attributes);
  if (name !== 'link') return false;
  return attributes.get('as') === 'script' || attributes.get('rel') === 'modulepreload';
}
