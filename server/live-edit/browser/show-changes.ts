/** If more has changed, the whole page counts as changed. */
const MOST_SHOWN = 12;

const DURATION_MS = 1600;

/** A line beside the text that takes no room. */
const MARK = '-0.6rem 0 0 -0.45rem currentColor';
const NO_MARK = '-0.6rem 0 0 -0.45rem transparent';

/**
 * Marks changed blocks in the margin for a moment, once each is in sight: so that editors see where
 * their change landed. Not for people who prefer reduced motion.
 */
export function showChanges(blocks: readonly Element[]): void {
  if (blocks.length > MOST_SHOWN || matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  const inSight = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      inSight.unobserve(target);
      target.animate(
        [{ boxShadow: MARK }, { boxShadow: MARK, offset: 0.5 }, { boxShadow: NO_MARK }],
        { duration: DURATION_MS, easing: 'ease-out' },
      );
    }
  });
  for (const block of blocks) inSight.observe(block);
}
