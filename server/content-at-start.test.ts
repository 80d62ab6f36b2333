import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { MINIMAL_SITE_FILE } from '@/lib/content/minimal-site';
import { readSite } from '@/lib/content/read-documents';
import { whyNoContent } from './content-at-start';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standfirst-content-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('the minimal site file is valid', () => {
  const { data, problems } = readSite({ ok: true, value: MINIMAL_SITE_FILE });
  expect(problems).toEqual([]);
  expect(data?.name).toBe('The Example');
});

test('a missing folder, and one that is a file, are each explained in one line', () => {
  const missing = path.join(folder, 'missing');
  const file = path.join(folder, 'file');
  writeFileSync(file, '');
  expect(whyNoContent(missing)).toMatch(
    /^The content folder .*missing is not there: set CONTENT_DIR to the right one/,
  );
  expect(whyNoContent(file)).toMatch(
    /^The content folder .*file is not a folder: set CONTENT_DIR to the right one/,
  );
  for (const place of [missing, file]) expect(whyNoContent(place)).not.toContain('\n');
});

test('an empty folder is answered with a minimal site file', () => {
  expect(whyNoContent(folder)).toMatch(/^The content folder .* has no site\.yaml: add one/);
  expect(whyNoContent(folder)).toContain(MINIMAL_SITE_FILE);
});

test('for a site.yaml that is a folder no minimal file is suggested', () => {
  mkdirSync(path.join(folder, 'site.yaml'));
  expect(whyNoContent(folder)).toMatch(/is not a file: set CONTENT_DIR to the right one/);
});

test('there is no message for a folder with a site file', () => {
  writeFileSync(path.join(folder, 'site.yaml'), MINIMAL_SITE_FILE);
  expect(whyNoContent(folder)).toBeUndefined();
});
