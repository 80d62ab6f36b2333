/** The metadata of a picture file. */
export interface PictureSays {
  /** Who made the picture, or whom to credit. */
  credit?: string;
  /** What the picture shows, for those who cannot see it (IPTC `AltTextAccessibility`). */
  alt?: string;
  caption?: string;
  copyright?: string;
  /** The IRI of the IPTC vocabulary of digital source types. */
  sourceType?: string;
  /** Whether the file says where the picture was taken. */
  hasPosition?: true;
}

/** IPTC digital source types of media that a model made, in whole or in part. */
const GENERATED =
  /\/(?:trainedAlgorithmicMedia|compositeWithTrainedAlgorithmicMedia|algorithmicMedia|compositeSynthetic)$/;

/** Whether a digital source type is one of generated media. */
export function isMadeByAi({ sourceType }: Pick<PictureSays, 'sourceType'>): boolean {
  return sourceType !== undefined && GENERATED.test(sourceType);
}
