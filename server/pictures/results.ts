import type { Made, NotMade, VariantFormat } from '@/lib/media/renditions';

/** Receives the results. */
export interface Results {
  variant(key: string, width: number | undefined, bytes: Uint8Array, format?: VariantFormat): void;
  /** All the variants that it names have been made. */
  made(key: string, made: Made | NotMade): void;
}
