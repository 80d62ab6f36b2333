import { describe, expect, test } from 'vitest';
import { clientKind, hostOf } from './visit';

describe('the kind of client', () => {
  test.each([
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36',
    'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0',
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
  ])('browser: %s', (userAgent) => {
    expect(clientKind(userAgent)).toBe('browser');
  });

  test.each([
    'Feedly/1.0 (+http://www.feedly.com/fetcher.html; 12 subscribers; like FeedFetcher-Google)',
    'NetNewsWire (RSS Reader; https://netnewswire.com/)',
    'Mozilla/5.0 (compatible; Miniflux/2.2.3; +https://miniflux.app)',
    'NewsBlur Feed Fetcher - 3 subscribers - https://www.newsblur.com',
    'Tiny Tiny RSS/24.1 (https://tt-rss.org/)',
    'newsboat/2.37.0 (Linux x86_64)',
    'FreshRSS/1.25.0 (Linux; https://freshrss.org)',
  ])('feed reader: %s', (userAgent) => {
    expect(clientKind(userAgent)).toBe('feed reader');
  });

  test.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm) Chrome/116.0.1938.76 Safari/537.36',
    'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
    'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'curl/8.5.0',
    'Prometheus/2.55.1',
  ])('bot: %s', (userAgent) => {
    expect(clientKind(userAgent)).toBe('bot');
  });

  test.each(['', 'Dalvik/2.1.0 (Linux; U; Android 14; Pixel 8)'])('other: "%s"', (userAgent) => {
    expect(clientKind(userAgent)).toBe('other');
  });
});

describe('the host that a reader came from', () => {
  test.each([
    ['https://News.Example/path?q=secret#x', 'news.example'],
    ['http://localhost:3000/', 'localhost:3000'],
    ['https://a.example', 'a.example'],
    ['https://me:secret@a.example/', 'a.example'],
    ['https://[2001:db8::1]:8443/x', '[2001:db8::1]:8443'],
  ])('%s: %s', (referrer, host) => {
    expect(hostOf(referrer)).toBe(host);
  });

  test.each([
    '',
    'about:blank',
    'android-app://com.example/',
    'https://',
    'https://"},{"level":60/',
    'https://a.example\u0085/',
    'https://a b/',
    `https://${'a'.repeat(300)}.example/`,
  ])('none of %j', (referrer) => {
    expect(hostOf(referrer)).toBeUndefined();
  });
});
