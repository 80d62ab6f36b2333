import { describe, expect, test } from 'vitest';
import { hostOf, originOf, playerOf } from './players';

const UUID = '9c9de5e8-0a1e-484a-b099-e80766180a6d';
const SHORT = 'kkGMgK9ZtnKfYAgnEtQxbv';

describe('the player of an address', () => {
  const YOUTUBE = 'https://www.youtube-nocookie.com/embed/a-B_c1d2E3f?autoplay=1';
  test.each([
    ['https://www.youtube.com/watch?v=a-B_c1d2E3f', YOUTUBE],
    ['https://www.youtube.com/watch?list=x&v=a-B_c1d2E3f&t=1h2m3s', `${YOUTUBE}&start=3723`],
    ['https://m.youtube.com/watch?v=a-B_c1d2E3f&t=90', `${YOUTUBE}&start=90`],
    ['https://youtu.be/a-B_c1d2E3f?t=90s&si=tracks', `${YOUTUBE}&start=90`],
    ['http://youtube.com/shorts/a-B_c1d2E3f', YOUTUBE],
    ['https://www.youtube.com/live/a-B_c1d2E3f', YOUTUBE],
    ['https://www.youtube.com/embed/a-B_c1d2E3f?start=7&autoplay=0', `${YOUTUBE}&start=7`],
    ['https://www.youtube-nocookie.com/embed/a-B_c1d2E3f', YOUTUBE],
    ['https://vimeo.com/123456', 'https://player.vimeo.com/video/123456?autoplay=1&dnt=1'],
    [
      'https://vimeo.com/123456/abcdef0123?share=copy',
      'https://player.vimeo.com/video/123456?autoplay=1&dnt=1&h=abcdef0123',
    ],
    [
      'https://player.vimeo.com/video/123456?h=abcdef0123',
      'https://player.vimeo.com/video/123456?autoplay=1&dnt=1&h=abcdef0123',
    ],
    [
      'https://vimeo.com/channels/example/123456',
      'https://player.vimeo.com/video/123456?autoplay=1&dnt=1',
    ],
    [
      `https://tube.example/w/${SHORT}`,
      `https://tube.example/videos/embed/${SHORT}?autoplay=1&p2p=0`,
    ],
    [
      `https://tube.example:8443/videos/watch/${UUID}`,
      `https://tube.example:8443/videos/embed/${UUID}?autoplay=1&p2p=0`,
    ],
    [
      `http://127.0.0.1:9000/w/${SHORT}`,
      `http://127.0.0.1:9000/videos/embed/${SHORT}?autoplay=1&p2p=0`,
    ],
    [
      'https://soundcloud.com/somebody/a-track?in=x',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fsomebody%2Fa-track&auto_play=true',
    ],
    [
      'https://soundcloud.com/somebody/sets/a-set',
      'https://w.soundcloud.com/player/?url=https%3A%2F%2Fsoundcloud.com%2Fsomebody%2Fsets%2Fa-set&auto_play=true',
    ],
    [
      'https://www.openstreetmap.org/#map=13/43.856/18.413',
      'https://www.openstreetmap.org/export/embed.html?bbox=18.35807,43.82629,18.46793,43.88571&layer=mapnik',
    ],
    [
      'https://www.openstreetmap.org/?mlat=43.859&mlon=18.431#map=13/43.856/18.413',
      'https://www.openstreetmap.org/export/embed.html?bbox=18.35807,43.82629,18.46793,43.88571&layer=mapnik&marker=43.859,18.431',
    ],
    ['https://www.datawrapper.de/_/aB3dE/', 'https://datawrapper.dwcdn.net/aB3dE/'],
    ['https://datawrapper.dwcdn.net/aB3dE/12/', 'https://datawrapper.dwcdn.net/aB3dE/12/'],
  ])('%s', (url, address) => {
    expect(playerOf(url)?.address).toBe(address);
  });

  test.each([
    'https://www.youtube.com/@channel',
    'https://www.youtube.com/playlist?list=PLx',
    'https://www.youtube.com/embed/videoseries?list=PLx',
    'https://www.youtube.com/watch?v=%22%3E%3Cscript%3E',
    'https://youtube.com.evil.example/watch?v=a-B_c1d2E3f',
    'https://user@www.youtube.com/watch?v=a-B_c1d2E3f',
    'https://vimeo.com/about',
    `http://tube.example/w/${SHORT}`,
    'https://tube.example/w/short',
    `https://tube.example/w/${SHORT}/more/%22`,
    'https://soundcloud.com/somebody',
    'https://soundcloud.com/somebody/tracks',
    'https://www.openstreetmap.org/',
    'https://www.openstreetmap.org/#map=13/NaN/18.413',
    'https://www.openstreetmap.org/#map=13/99/18.413',
    'https://www.datawrapper.de/about',
    'https://social.example/@somebody/1',
    'javascript:alert(1)',
    'data:text/html,x',
    'not an address',
    '',
  ])('there is none for %j', (url) => {
    expect(playerOf(url)).toBeUndefined();
  });

  test('addresses in policies and frames contain only characters that addresses may have', () => {
    const hostile = `https://tube.example;script-src 'unsafe-inline'/w/${SHORT}`;
    expect(playerOf(hostile)).toBeUndefined();
    const player = playerOf(`https://TUBE.example/w/${SHORT}?"><script>#;`);
    expect(player && originOf(player)).toBe('https://tube.example');
  });
});

test('readers see a host without www', () => {
  expect(hostOf('https://www.example.org/a')).toBe('example.org');
});
