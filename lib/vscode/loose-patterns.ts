import type { z } from 'zod';
import {
  dateOrSpan,
  dateTime,
  href,
  languageTag,
  slug,
  timeZone,
  webAddress,
} from '@/lib/checking/fields';
import { formerArticleAddress, formerPageAddress } from '@/lib/content/former-address';
import { newAddress, oldAddress } from '@/lib/content/redirect-fields';

const PARTIAL_DATE = '[1-9]\\d{3}(-\\d{2}(-\\d{2})?)?';

/** A name, or a path. */
const FORMER = '^(/[^\\s\\\\#*]*|[^\\s/\\\\?#]+)$';

/** With no user before the host. */
const WEB_ADDRESS = '[A-Za-z]+://+[^\\s/?#@]+([/?#]\\S*)?';

/**
 * What a text editor can check of fields whose rules are code. Looser than those rules: nothing that
 * the site takes may be refused here.
 */
export const loosePatterns = new Map<z.core.$ZodType, string>([
  [slug, '^[^\\sA-Z_/.]+$'],
  [
    dateTime,
    '^[1-9]\\d{3}-\\d{2}-\\d{2}(([Tt]| +)\\d{1,2}:\\d{2}(:\\d{2}([.,]\\d{1,9})?)? *([Zz]|UTC|GMT|[+-]\\d{2}:?(\\d{2})?)?)?$',
  ],
  [dateOrSpan, `^${PARTIAL_DATE}(/${PARTIAL_DATE})?$`],
  [webAddress, `^${WEB_ADDRESS}$`],
  [oldAddress, '^/[^\\s\\\\#*]*$'],
  [newAddress, '^(/(?![/\\\\])[^\\s\\\\?]*|[^\\s/\\\\?#]+)$'],
  [formerArticleAddress, FORMER],
  [formerPageAddress, FORMER],
  [href, `^(/\\S*|[Mm][Aa][Ii][Ll][Tt][Oo]:\\S+|${WEB_ADDRESS})$`],
  [timeZone, '^\\S+$'],
  [languageTag, '^[A-Za-z0-9-]+$'],
]);
