import { visit } from 'unist-util-visit';
import type { Position } from '@/lib/checking/problem';
import { anchorsOf } from './anchors';
import { playersIn } from './embeds';
import { type PictureReference, picturesOf } from './images';
import { leadMapsIn } from './lead-map';
import { attributeOf, placeOf, type Root } from './nodes';

/** What a body refers to inside the site, and what can be referred to in it. */
export interface References {
  /** Links that begin with `/` or `#`, in the order of the text; in site.yaml also slugs of articles. */
  links: (Position & { url: string; slug?: string })[];
  /** The ids of its headings and quotes. */
  anchors: string[];
  /** Its pictures, in the order of the text. */
  pictures: PictureReference[];
  /** Where a map says that it leads the article. */
  leadMap?: Position;
  /** The origins of its players on other sites. */
  players: string[];
}

/** Finds the references of a body. */
export function referencesOf(tree: Root): References {
  const links: References['links'] = [];
  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && /^[/#]/.test(node.url)) {
      links.push({ ...placeOf(node), url: node.url });
    }
  });
  const [lead] = leadMapsIn(tree);
  return {
    links,
    anchors: anchorsOf(tree).map(([, id]) => id),
    pictures: picturesOf(tree),
    ...(lead && { leadMap: placeOf(attributeOf(lead, 'lead')) }),
    players: playersIn(tree),
  };
}
