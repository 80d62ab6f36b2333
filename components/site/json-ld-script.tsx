import { scriptJson } from '@/lib/html/script-json';
import type { JsonLd } from '@/lib/structured-data/json-ld';

/** Structured data for machines, as a data block: browsers do not run it. */
export function JsonLdScript({ data }: { data: JsonLd | JsonLd[] }) {
  return (
    <script
      type="application/ld+json"
      // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptJson leaves no < in it
      dangerouslySetInnerHTML={{ __html: scriptJson(data) }}
    />
  );
}
