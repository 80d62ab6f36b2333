import { listInWords } from '@/lib/maps/list-in-words';
import type { ShownMap, StoryProps } from '@/lib/mdx';
import type { Language } from '@/lib/words/language';
import type { LanguageMark } from '@/lib/words/mark';
import { say } from '@/lib/words/say';
import { MapDrawing, MapKey } from './map-drawing';

const SOURCE = 'Natural Earth';

interface Props extends StoryProps<'LocatorMap'> {
  id: string;
  /** What is on it, as JSON; see lib/mdx/map-drawings. */
  map?: string;
  language: Language;
  /** Of the text, where that is in another language than the page and not around it. */
  mark?: LanguageMark;
}

/**
 * A map with its title over it, and under it everything that it shows, in words: the list is for all readers, and a
 * narrow drawing has no room for every name.
 */
export function LocatorMap({ id, title, note, map = '{}', language, mark }: Props) {
  const { groups = [], points = [], drawing } = JSON.parse(map) as Partial<ShownMap>;
  const [ofTitle, ofList] = [`${id}:title`, `${id}:list`];
  return (
    <figure id={id} className="map" {...mark}>
      <p className="map-title" id={ofTitle}>
        {title}
      </p>
      {drawing && (
        <MapDrawing id={id} drawing={drawing} labelledBy={ofTitle} describedBy={ofList} />
      )}
      <ul className="map-list" id={ofList}>
        {groups.map(({ name, countries }, at) => (
          <li key={name}>
            <MapKey id={id} group={at} />
            <span>
              <b>{name}</b>{' '}
              <span className="map-names">{listInWords(countries, language.locale)}</span>
            </span>
          </li>
        ))}
        {points.length > 0 && (
          <li>
            <MapKey id={id} group="places" />
            <span>
              <b>{say(language, 'mapPlaces')}</b>{' '}
              <span className="map-names">{listInWords(points, language.locale)}</span>
            </span>
          </li>
        )}
      </ul>
      <figcaption>
        {note && `${note} `}
        <span className="credit">{say(language, 'mapCredit', { source: SOURCE })}</span>
      </figcaption>
    </figure>
  );
}
