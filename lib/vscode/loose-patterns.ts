import type { z } from 'zod';
import { dateTime, href, languageTag, slug, timeZone, webAddress } from '@/lib/checking/fields';

/**
 * What a text editor can check of fields whose rules are code. Looser than those rules: nothing that
 * the site takes may be refused here.
 */
export const loosePatterns = new Map<z.core.$ZodType, string>([
  [slug, '^[^\\sA-Z_/.]+$'],
  [dateTime, '^\\d{4}-\\d{2}-\\d{2}([T ]\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})?)?$'],
  [webAddress, '^[A-Za-z]+://\\S+$'],
  [href, '^(/|[A-Za-z]+:)\\S*$'],
  [timeZone, '^\\S+$'],
  [languageTag, '^[A-Za-z0-9-]+$'],
]);
