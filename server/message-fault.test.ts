import { expect, test } from 'vitest';
import { messageFault } from './message-fault';

function faultOf(lines: [name: string, value: string][], version = '1.1') {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  // As Node has them: names in small letters, the first Host.
  const headers = Object.fromEntries(
    [...lines].reverse().map(([name, value]) => [name.toLowerCase(), value]),
  );
  return messageFault({
    httpVersionMajor: major,
    httpVersionMinor: minor,
    headers,
    rawHeaders: lines.flat(),
  });
}

test.each([
  'example.org',
  'example.org:8080',
  'example.org:',
  'EXAMPLE.org.',
  'localhost',
  'a_b.example',
  'xn--bcher-kva.example',
  'b%C3%BCcher.example',
  "a!$&'()*+,;=b",
  '127.0.0.1:80',
  '[::1]',
  '[2001:db8::1]:443',
  '[::ffff:192.0.2.1]',
  '[v1.future:address]',
  // What the target has no authority for (RFC 9112, 3.2).
  '',
])('Host: %s is one', (host) => {
  expect(faultOf([['Host', host]])).toBeUndefined();
});

test.each([
  'a b',
  'a b/<>"',
  'a/b',
  'user@example.org',
  'http://example.org',
  'example.org?q',
  'example.org#f',
  'example.org:80:80',
  'example.org:http',
  'a\\b',
  'a|b',
  'b\u00fccher.example',
  'a%zz',
  'a%2',
  '[::1',
  '::1',
  '[]',
  '[127.0.0.1]',
  '[::1]x',
  '[fe80::1%eth0]',
  '[fe80::1%25eth0]',
  'a, b',
  'a\tb',
])('Host: %s is none', (host) => {
  expect(faultOf([['Host', host]])).toMatchObject({ status: 400 });
});

test.each([
  [
    [
      ['Host', 'a'],
      ['Host', 'a'],
    ],
  ],
  [
    [
      ['host', 'a'],
      ['X-A', 'b'],
      ['HOST', 'b'],
    ],
  ],
  [
    [
      ['Host', 'a'],
      ['Host', ''],
    ],
  ],
] as [name: string, value: string][][][])('two Hosts are one too many: %j', (lines) => {
  expect(faultOf(lines)).toMatchObject({ status: 400 });
});

test('HTTP/1.0 needs no Host, and has no Transfer-Encoding', () => {
  expect(faultOf([], '1.0')).toBeUndefined();
  expect(faultOf([['Transfer-Encoding', 'chunked']], '1.0')).toMatchObject({ status: 400 });
  expect(faultOf([['transfer-encoding', '']], '1.0')).toMatchObject({ status: 400 });
  expect(faultOf([['Transfer-Encoding', 'chunked']], '1.1')).toBeUndefined();
});

test.each(['2.0', '0.9', '3.0'])('HTTP/%s is spoken elsewhere', (version) => {
  expect(faultOf([['Host', 'a']], version)).toMatchObject({ status: 505 });
});
