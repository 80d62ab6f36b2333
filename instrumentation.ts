/**
 * Next calls this once in each process, before the first request. Tracing is loaded only where
 * somebody listens to it: `OTEL_EXPORTER_OTLP_ENDPOINT`.
 */
export async function register(): Promise<void> {
  // Written out in full, because Next replaces exactly this expression at build.
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.OTEL_EXPORTER_OTLP_ENDPOINT) return;
  const { startTracing } = await import('@/lib/tracing/start-tracing');
  startTracing();
}
