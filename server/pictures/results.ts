import type { Made, NotMade, VariantFormat } from '@/lib/media/renditions';

/** Takes what has been made. */
export interface Results {
  variant(key: string, width: number | undefined, bytes: Uint8Array, format?: VariantFormat): void;
  /** All of the variants that it names are there. */
  made(key: string, made: Made | NotMade): void;
}
