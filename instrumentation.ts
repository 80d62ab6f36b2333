/**
 * Next calls this once in each process, before the first request. Tracing is loaded only where
 * somebody listens to it: `OTEL_EXPORTER_OTLP_ENDPOINT`.
 */
export async function register(): Promise<void> {
  // Written out: Next puts the value in place of exactly this, and of nothing at run time.
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.OTEL_EXPORTER_OTLP_ENDPOINT) return;
  const { startTracing } = await import('@/lib/tracing/start-tracing');
  startTracing();
}
