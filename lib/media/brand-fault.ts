import type { DrawingFacts, PictureFault } from './inspect';
import type { BrandRole } from './use';

/** In bytes. Every reader loads it for the browser tab. */
const MOST_MARK_BYTES = 64 * 1024;

/**
 * Why a picture cannot be the nameplate or the mark of a paper although it can be shown; `undefined` if it can.
 *
 * @param facts `undefined` for a photograph
 */
export function brandFault(
  role: BrandRole,
  facts: DrawingFacts | undefined,
): PictureFault | undefined {
  if (!facts) {
    return {
      message: 'it is made of pixels, and cannot be drawn in every size',
      remedy: 'Export it as SVG from the drawing program that it was made with.',
    };
  }
  if (role === 'nameplate') return 'message' in facts.nameplate ? facts.nameplate : undefined;
  if (facts.bytes <= MOST_MARK_BYTES) return undefined;
  return {
    message: `it has ${Math.ceil(facts.bytes / 1024)} KiB, more than ${MOST_MARK_BYTES / 1024}, and is loaded by every reader`,
    remedy: 'Simplify its paths, and save it with fewer decimal places.',
  };
}
