import { listed } from '@/lib/checking/listed';
import { type Finding, positionAt } from '@/lib/checking/problem';
import { frameFor } from '@/lib/maps/contents';
import { type Country, countriesMeant, countryNamed } from '@/lib/maps/countries';
import { disputedIn } from '@/lib/maps/disputed';
import { listedNames, placeAt } from '@/lib/maps/written';
import { leadMapsIn } from './lead-map';
import { literalProps } from './literal-props';
import { contentsOf, mapsIn, partsOf } from './maps';
import { attributeOf, findingAt, type JsxElement, type Root } from './nodes';

/** There are so many patterns that nobody takes one for another. */
const MOST_GROUPS = 4;

/**
 * Checks the maps of a text: names that no country has, countries in two groups, places that are not on the map,
 * disputed areas without a note, and more than one map that is to lead the article.
 *
 * @param source the text that the tree was parsed from
 * @param lang of the text; names of countries may be in it
 */
export function checkMaps(tree: Root, source: string, lang: string): Finding[] {
  const maps = mapsIn(tree);
  const findings = maps.flatMap((node) => {
    const names = [...checkNames(node, source, lang), ...checkGroups(node)];
    // What a map shows is known only when all its countries are.
    return names.length > 0 ? names : checkFrame(node, lang);
  });
  const [, ...others] = leadMapsIn(tree);
  for (const node of others) {
    findings.push(
      findingAt(
        attributeOf(node, 'lead'),
        'lead-map',
        'another map of this article has `lead`',
        'Take `lead` out of all maps but one.',
      ),
    );
  }
  return findings;
}

function checkNames(node: JsxElement, source: string, lang: string): Finding[] {
  const findings: Finding[] = [];
  const groupOf = new Map<Country, string>();
  for (const part of [node, ...partsOf(node)]) {
    const attribute = part === node ? 'frame' : 'countries';
    const { [attribute]: list, name: group } = literalProps(part);
    if (typeof list !== 'string') continue;
    const names = listedNames(list);
    const places = placesIn(attributeOf(part, attribute), names, source);
    for (const [at, name] of names.entries()) {
      const place = places[at] ?? { line: 1, column: 1 };
      const country = countryNamed(name, lang);
      if (!country) {
        findings.push({ ...place, ...unknownCountry(name, lang) });
      } else if (part !== node) {
        const before = groupOf.get(country);
        if (before !== undefined) {
          findings.push({
            ...place,
            code: 'repeated-country',
            message:
              before === group
                ? `\`${name}\` is in this group twice`
                : `\`${name}\` is in two groups, “${before}” and “${group}”`,
            remedy: 'Name each country once.',
          });
        }
        groupOf.set(country, String(group));
      }
    }
  }
  return findings;
}

function unknownCountry(name: string, lang: string): Omit<Finding, 'line' | 'column'> {
  const meant = countriesMeant(name, lang);
  return {
    code: 'unknown-country',
    message: `no country on the map is called \`${name}\``,
    remedy:
      meant.length > 0
        ? `Did you mean \`${meant.join('` or `')}\`?`
        : 'Write its short name in English or in the language of the text, with commas between names.',
  };
}

function checkGroups(node: JsxElement): Finding[] {
  const groups = partsOf(node).filter(({ name }) => name === 'Group');
  const beyond = groups[MOST_GROUPS];
  return beyond
    ? [
        findingAt(
          beyond,
          'component-contents',
          `\`<LocatorMap>\` has ${groups.length} groups, and there are only ${MOST_GROUPS} patterns`,
          'Join some of them, or make two maps.',
        ),
      ]
    : [];
}

function checkFrame(node: JsxElement, lang: string): Finding[] {
  const contents = contentsOf(node, lang);
  const frame = frameFor(contents);
  if (!frame) return [];
  const findings: Finding[] = [];
  for (const part of partsOf(node)) {
    const { name, at } = literalProps(part);
    const place = typeof at === 'string' ? placeAt(at) : undefined;
    if (!place || frame.holds(place)) continue;
    const [x, y] = place;
    const isSwapped = Math.abs(x) <= 90 && frame.holds([y, x]);
    findings.push(
      findingAt(
        attributeOf(part, 'at'),
        'map-place',
        `\`${name}\` is not on the map: ${y} is its latitude, ${x} its longitude`,
        isSwapped
          ? `Latitude comes first: at="${x}, ${y}".`
          : 'Correct the numbers (latitude first, west and south with a minus), or name the countries that the map must show: frame="…".',
      ),
    );
  }
  const { note } = literalProps(node);
  const disputed = note === undefined ? disputedIn(frame) : [];
  if (disputed.length > 0) {
    findings.push(
      findingAt(
        node,
        'disputed-area',
        `this map shows ${disputed.length === 1 ? 'a disputed area' : 'disputed areas'} and says nothing of it: ${listed(disputed)}`,
        'Say in note="…", in a neutral sentence, what readers have to know; or show less with frame="…".',
      ),
    );
  }
  return findings;
}

/** Where each name of a list stands in the text; the parser has taken out indents that are there. */
function placesIn(
  attribute: { position?: JsxElement['position'] },
  names: string[],
  source: string,
) {
  const { start, end } = attribute.position ?? {};
  let from = source.indexOf('=', start?.offset) + 1;
  return names.map((name) => {
    const [first = ''] = name.split(' ');
    const at = source.indexOf(first, from);
    if (at === -1 || at > (end?.offset ?? 0))
      return { line: start?.line ?? 1, column: start?.column ?? 1 };
    from = at + first.length;
    return positionAt(source, at);
  });
}
