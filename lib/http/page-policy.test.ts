import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { PLAIN_PAGE_STYLE, plainPage } from '@/lib/routing/plain-page';
import { SPECULATION_RULES } from '@/lib/routing/speculation-rules';
import { english } from '@/lib/words/testing/english';
import { PLAIN_PAGE_POLICY, runtimePolicyFor } from './page-policy';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (...scripts: string[]) =>
  `<!DOCTYPE html><html><head></head><body>${scripts.join('')}</body></html>`;
const BEGIN = '(self.__next_f=self.__next_f||[]).push([0])';
const DATA = 'self.__next_f.push([1,"1:\\"$Sreact.fragment\\" $RC( \\u003cscript>"])';

test('with the client runtime, the policy allows the framework’s inline scripts by their hashes', () => {
  const policy = runtimePolicyFor(
    page(
      `<script>${BEGIN}</script><script>${DATA}</script><script src="/a.js" async=""></script>`,
      `<script type="speculationrules">${SPECULATION_RULES}</script>`,
    ),
  );
  for (const text of [BEGIN, DATA, SPECULATION_RULES]) expect(policy).toContain(hashOf(text));
  expect(policy.match(/sha256-/g)).toHaveLength(3);
});

test.each([
  '<script>alert(1)</script>',
  '<script id="_R_">alert(1)</script>',
  '<script>self.__next_f.push([1,"a"]);alert(1)</script>',
  '<script>self.__next_f.push([1,alert(1)])</script>',
  '<script>self.__next_f.push((alert(1),[1]))</script>',
  '<script>(self.__next_f=self.__next_f||[]).push([0]);alert(1)</script>',
  '<script>alert(1);self.__next_f.push([1,"a"])</script>',
  '<script>self.__next_f.push([1,`a`])</script>',
  '<script>$RC=function(){alert(1)};$RC("B:0","S:0")</script>',
  '<script>$RC("B:0",alert(1))</script>',
  '<script>$RC("B:0","S:0");alert(1);$RC("B:0","S:0")</script>',
  '<script>(globalThis["A"] || (globalThis["A"] = [])).push(alert(1));</script>',
  '<script>(globalThis["A"] || (globalThis["A"] = [])).push([]);\nalert(1)</script>',
  '<script type="module">self.__next_f.push([1,"a"])</script>',
  '<script type="speculationrules">{"prerender":[{"urls":["/a"]}]}</script>',
  '<script type="importmap">{"imports":{"a":"/b.js"}}</script>',
  '<svg><script>alert(1)</script></svg>',
  '<noscript><script>alert(1)</script></noscript>',
])('with the client runtime, %s gets no hash', (script) => {
  expect(runtimePolicyFor(page(script))).not.toContain('sha256-');
});

test('a plain page may use the style sheet inside it, and no other', () => {
  expect(plainPage({ language: english }, 'A', [])).toContain(`<style>${PLAIN_PAGE_STYLE}</style>`);
  expect(PLAIN_PAGE_POLICY).toContain(`style-src 'self' ${hashOf(PLAIN_PAGE_STYLE)};`);
  expect(PLAIN_PAGE_POLICY.match(/sha256-/g)).toHaveLength(1);
});
