import type { Construct, Extension } from 'micromark-util-types';

/** An extension in which every construct for the beginning of a block, or for text, is replaced by another. */
export function mapConstructs(
  extension: Extension,
  change: (construct: Construct) => Construct,
): Extension {
  const changed = (constructs: Extension['text']): Extension['text'] =>
    constructs &&
    Object.fromEntries(
      Object.entries(constructs).map(([sign, some]) => [
        sign,
        Array.isArray(some) ? some.map(change) : some && change(some),
      ]),
    );
  return {
    ...extension,
    ...(extension.flow && { flow: changed(extension.flow) }),
    ...(extension.text && { text: changed(extension.text) }),
  };
}
