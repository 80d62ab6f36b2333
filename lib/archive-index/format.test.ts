import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { articleFields, pageFields } from '@/lib/content/article-fields';
import { authorFields, goneFields, siteFields } from '@/lib/content/site-fields';
import { COUNTS, FORMAT, INDEXES, SCHEMA } from './schema';

/** What each format of the index was made of. A new format is a new line; the line of an old one stays as it is. */
const MADE_OF: Record<number, string> = {
  12: 'c48f2246d5e52107',
  13: 'b91266427837f7b4',
  14: 'be70451444f0845a',
  15: 'd5705c60d43419a8',
  16: '638e387a5a213683',
  17: '8c50fd20adb12210',
  18: '7fbbc856e9620248',
  19: 'e8756e8003cf00c1',
  20: 'e8756e8003cf00c1',
  21: 'e8756e8003cf00c1',
  22: '135a8c384c1b18e5',
  23: 'eb2a77ac50ac8101',
  24: 'eb2a77ac50ac8101',
  25: 'cc2cd403df626ff2',
  26: '1d33531dce90b3eb',
  27: '67d559894e1bfe9b',
  28: 'a36e9d3f42b24472',
  29: 'a36e9d3f42b24472',
};

test('the format of the index is raised with its tables and with the keys of the files', () => {
  const keys = [articleFields, pageFields, siteFields, authorFields, goneFields].map((schema) =>
    JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), withoutWords),
  );
  const digest = createHash('sha256')
    .update([SCHEMA, INDEXES, COUNTS, ...keys].join('\n'))
    .digest('hex')
    .slice(0, 16);
  expect(
    MADE_OF[FORMAT],
    `Raise FORMAT in lib/archive-index/schema.ts, and add here: ${FORMAT + 1}: '${digest}'`,
  ).toBe(digest);
});

/** What a key is for may be said otherwise: it is not in the index. */
function withoutWords(key: string, value: unknown): unknown {
  return key === 'description' ? undefined : value;
}
