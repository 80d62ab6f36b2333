import type { Attributes } from '@opentelemetry/api';
import { redactKeys } from '@/lib/preview/redact';

/** The attributes of a span that may contain the address of a request. */
export interface Told {
  readonly attributes: Attributes;
  readonly events: readonly { readonly attributes?: Attributes }[];
  readonly status: { message?: string };
}

/** Takes the keys of previews out of all that a span says: a collector is read by more people than a log. */
export function redactSpan({ attributes, events, status }: Told): void {
  for (const said of [attributes, ...events.map((event) => event.attributes ?? {})]) {
    for (const [name, value] of Object.entries(said)) {
      if (typeof value === 'string') said[name] = redactKeys(value);
    }
  }
  if (status.message !== undefined) status.message = redactKeys(status.message);
}
