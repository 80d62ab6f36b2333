import type { StoryProps } from '@/lib/mdx';
import { hostOf, type Player, playerOf } from '@/lib/media/players';
import type { Language } from '@/lib/words/language';
import { say } from '@/lib/words/say';
import { Picture } from '../picture/picture';
import type { StoryPictures } from './figure';

interface Props extends StoryProps<'Embed'> {
  inStory: StoryPictures;
  language: Language;
  /** Which of the embeds of its text it is, from 1; see lib/mdx/embeds. */
  number?: string;
}

/**
 * Something on another site. Where we know a player for it, the player is loaded into an empty frame when a reader
 * follows the link below it; until then nothing is requested from the other site. Anything else is a line with a link.
 */
export function Embed({ url, title, image, inStory, language, number }: Props) {
  const player = playerOf(url);
  const picture = image === undefined ? undefined : inStory.pictures[image];
  if (!player) {
    return (
      <p className="embed-line">
        <a href={url}>{title}</a> <bdi className="label-line">{hostOf(url)}</bdi>
      </p>
    );
  }
  const frame = `player-${number}`;
  const isPlayed = player.kind === 'video' || player.kind === 'sound';
  const shown = picture && { written: { src: image ?? '', decorative: true }, picture };
  return (
    <figure className={`embed embed-${player.kind}`}>
      <div className="embed-box">
        {shown ? <Picture shown={shown} place="text" /> : <span aria-hidden>{player.site}</span>}
        <iframe name={frame} title={title} allow={ALLOWED} />
      </div>
      <figcaption>
        <a
          className="embed-play"
          href={player.address}
          target={frame}
          rel="nofollow"
          // Some players refuse a page that does not say where it is.
          referrerPolicy="strict-origin-when-cross-origin"
        >
          {say(language, isPlayed ? 'playTitle' : 'showTitle', { title })}
        </a>
        <span className="embed-note">
          <span>
            {say(language, isPlayed ? 'playingLoads' : 'showingLoads', { host: hostIn(player) })}
          </span>{' '}
          <a href={url}>{say(language, 'openAt', { site: player.site })}</a>
        </span>
      </figcaption>
    </figure>
  );
}

const ALLOWED = 'autoplay; encrypted-media; fullscreen; picture-in-picture';

function hostIn({ address }: Player): string {
  return new URL(address).host;
}
