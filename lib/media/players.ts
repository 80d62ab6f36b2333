/** What a player shows. A film or a sound begins to play; a map or a chart is only looked at. */
export type PlayerKind = 'video' | 'sound' | 'map' | 'chart';

/** A player of another site, which is loaded only when a reader asks for it. */
export interface Player {
  kind: PlayerKind;
  /** The name of the site, as readers know it. */
  site: string;
  /** The address of the page that goes into a frame. */
  address: string;
}

type Finder = (url: URL) => Player | undefined;

const VIDEO_ID = /^[\w-]{6,20}$/;
const DIGITS = /^\d{1,15}$/;
const PEERTUBE_ID = /^(?:[1-9A-HJ-NP-Za-km-z]{22}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The sites whose players may be shown, by their hosts without `www.` and `m.`. */
const FINDERS: ReadonlyMap<string, Finder> = new Map<string, Finder>([
  ['youtube.com', youtube],
  ['youtube-nocookie.com', youtube],
  ['youtu.be', (url) => youtubeVideo(partsOf(url)[0], url)],
  ['vimeo.com', vimeo],
  ['player.vimeo.com', vimeo],
  ['soundcloud.com', soundcloud],
  ['openstreetmap.org', openStreetMap],
  ['datawrapper.de', datawrapper],
  ['datawrapper.dwcdn.net', datawrapper],
]);

/**
 * The player for what is at an address of YouTube (by its host that sets no cookies), Vimeo, PeerTube on any host,
 * SoundCloud, OpenStreetMap or Datawrapper.
 *
 * @param url as people copy it from the browser, or from the embed code
 * @returns `undefined` for anything without a player, including the channels and lists of these sites
 */
export function playerOf(url: string): Player | undefined {
  if (!URL.canParse(url)) return undefined;
  const asked = new URL(url);
  if (asked.username !== '' || !/^https?:$/.test(asked.protocol)) return undefined;
  const find = FINDERS.get(asked.hostname.replace(/^(?:www|m)\./, '')) ?? peertube;
  return find(asked);
}

/** The origin that the policy of a page has to allow in frames (CSP Level 3, `frame-src`). */
export function originOf({ address }: Player): string {
  return new URL(address).origin;
}

/** The host of an address, as shown to readers. */
export function hostOf(url: string): string {
  return new URL(url).host.replace(/^www\./, '');
}

function partsOf({ pathname }: URL): string[] {
  return pathname.split('/').filter(Boolean);
}

function youtube(url: URL): Player | undefined {
  const [first = '', second] = partsOf(url);
  if (first === 'watch') return youtubeVideo(url.searchParams.get('v') ?? undefined, url);
  return ['embed', 'shorts', 'live', 'v'].includes(first) ? youtubeVideo(second, url) : undefined;
}

function youtubeVideo(id: string | undefined, { searchParams }: URL): Player | undefined {
  if (id === undefined || !VIDEO_ID.test(id) || id === 'videoseries') return undefined;
  const start = secondsOf(searchParams.get('t') ?? searchParams.get('start') ?? '');
  const from = start === undefined ? '' : `&start=${start}`;
  return {
    kind: 'video',
    site: 'YouTube',
    address: `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${from}`,
  };
}

/** A time as YouTube writes it: `90`, `90s`, `1m30s`, `1h2m3s`. */
function secondsOf(time: string): number | undefined {
  const [whole, hours = '0', minutes = '0', seconds = '0'] =
    /^(?:(\d{1,3})h)?(?:(\d{1,4})m)?(?:(\d{1,6})s?)?$/.exec(time) ?? [];
  return whole ? Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) : undefined;
}

/** The address of an unlisted video has a second part, which opens it. */
function vimeo(url: URL): Player | undefined {
  const parts = partsOf(url);
  const at = parts.findIndex((part) => DIGITS.test(part));
  if (at === -1 || (at > 0 && !['video', 'channels'].includes(parts[0] ?? ''))) return undefined;
  const key = url.searchParams.get('h') ?? parts[at + 1];
  const opens = key && /^[0-9a-f]{4,20}$/.test(key) ? `&h=${key}` : '';
  return {
    kind: 'video',
    site: 'Vimeo',
    address: `https://player.vimeo.com/video/${parts[at]}?autoplay=1&dnt=1${opens}`,
  };
}

/** PeerTube videos have the same paths on every host. No peers are used: they would learn who is watching. */
function peertube(url: URL): Player | undefined {
  const [, id] = /^\/(?:w|videos\/(?:watch|embed))\/([^/]+)\/?$/.exec(url.pathname) ?? [];
  if (id === undefined || !PEERTUBE_ID.test(id) || !isSecure(url)) return undefined;
  return {
    kind: 'video',
    site: `PeerTube (${url.host})`,
    address: `${url.origin}/videos/embed/${id}?autoplay=1&p2p=0`,
  };
}

/** Whether browsers regard an address as secure, as they do those of this machine (W3C, Secure Contexts, 3.1). */
function isSecure({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || /^(?:localhost|127\.0\.0\.1)$/.test(hostname);
}

/** A track, or a set of tracks. */
function soundcloud(url: URL): Player | undefined {
  const [user, name, list] = partsOf(url);
  if (!user || !name || ['discover', 'search', 'you'].includes(user)) return undefined;
  const isSet = name === 'sets' && list !== undefined;
  if (!isSet && ['tracks', 'albums', 'sets', 'reposts', 'likes', 'popular-tracks'].includes(name))
    return undefined;
  const track = `https://soundcloud.com${url.pathname}`;
  return {
    kind: 'sound',
    site: 'SoundCloud',
    address: `https://w.soundcloud.com/player/?url=${encodeURIComponent(track)}&auto_play=true`,
  };
}

/** The width and height that a map is requested for, in pixels. */
const MAP = { width: 640, height: 480 };
const TILE = 256;

/** A place on the map, as in `#map=13/43.856/18.413`, and perhaps a marker: `?mlat=43.859&mlon=18.431`. */
function openStreetMap(url: URL): Player | undefined {
  const { searchParams } = url;
  const marker = [searchParams.get('mlat'), searchParams.get('mlon')].map(numberOf);
  const [, ...view] =
    /(?:^#|&)map=(\d{1,2}(?:\.\d+)?)\/(-?[\d.]+)\/(-?[\d.]+)/.exec(url.hash) ?? [];
  const [zoom, latitude, longitude] = view.length > 0 ? view.map(numberOf) : [15, ...marker];
  if (zoom === undefined || latitude === undefined || longitude === undefined) return undefined;
  if (Math.abs(latitude) > 85 || Math.abs(longitude) > 180) return undefined;
  const degrees = 360 / (TILE * 2 ** zoom);
  const east = (degrees * MAP.width) / 2;
  // Web Mercator: the farther from the equator, the longer a degree of latitude is on the map.
  const north = ((degrees * MAP.height) / 2) * Math.cos((latitude * Math.PI) / 180);
  const box = [longitude - east, latitude - north, longitude + east, latitude + north];
  const mark =
    marker[0] === undefined || marker[1] === undefined ? '' : `&marker=${marker.join(',')}`;
  return {
    kind: 'map',
    site: 'OpenStreetMap',
    address: `https://www.openstreetmap.org/export/embed.html?bbox=${box.map(rounded).join(',')}&layer=mapnik${mark}`,
  };
}

function numberOf(text: string | null): number | undefined {
  return text !== null && /^-?\d{1,3}(?:\.\d{1,12})?$/.test(text) ? Number(text) : undefined;
}

function rounded(degrees: number): string {
  return String(Number(degrees.toFixed(5)));
}

/** On Datawrapper's own site, charts are under `/_/`. */
function datawrapper(url: URL): Player | undefined {
  const parts = partsOf(url);
  const isChart = parts[0] === '_' || url.hostname === 'datawrapper.dwcdn.net';
  if (!isChart) return undefined;
  const [id = '', version = ''] = parts[0] === '_' ? parts.slice(1) : parts;
  if (!/^[A-Za-z0-9]{5}$/.test(id)) return undefined;
  const of = /^\d{1,6}$/.test(version) ? `${version}/` : '';
  return {
    kind: 'chart',
    site: 'Datawrapper',
    address: `https://datawrapper.dwcdn.net/${id}/${of}`,
  };
}
