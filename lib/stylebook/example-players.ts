import { originOf, playerOf } from '@/lib/media/players';
import { storyExamples } from './story-examples';

/** The origins of the players in the examples, each once. */
export const EXAMPLE_PLAYERS: readonly string[] = [
  ...new Set(
    storyExamples.Embed.flatMap(({ source }) => {
      const player = playerOf(/url="([^"]*)"/.exec(source)?.[1] ?? '');
      return player ? [originOf(player)] : [];
    }),
  ),
];
