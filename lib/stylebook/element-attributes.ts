import { attributesOf, elementNames } from '@/lib/mdx/elements';

/** Every attribute that a tag may have, with the tags that may have it; those that all may have first. */
export const elementAttributes = [...new Set(elementNames.flatMap(attributesOf))]
  .map((attribute) => ({
    attribute,
    elements: elementNames.filter((element) => attributesOf(element).includes(attribute)),
  }))
  .sort((a, b) => b.elements.length - a.elements.length);
