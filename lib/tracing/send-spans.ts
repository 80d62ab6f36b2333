import { type TracerProvider, trace } from '@opentelemetry/api';

/** A collector that does not answer holds up the end of the process for no longer, in milliseconds. */
const LONGEST_MS = 1500;

/** What is registered, by Next's copy of the package: no class of ours. */
interface Tracing {
  getDelegate?(): Tracing;
  forceFlush?(): Promise<void>;
}

/** Sends what was traced and not sent yet, before the process ends. Never fails. */
export async function sendSpans(): Promise<void> {
  const provider = trace.getTracerProvider() as TracerProvider & Tracing;
  const sent = (provider.getDelegate?.() ?? provider).forceFlush?.();
  const longest = new Promise((resolve) => setTimeout(resolve, LONGEST_MS));
  if (sent) await Promise.race([sent, longest]).catch(() => undefined);
}
