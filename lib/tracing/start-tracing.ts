import { context, propagation, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import {
  BasicTracerProvider,
  BatchSpanProcessor,
  type ReadableSpan,
} from '@opentelemetry/sdk-trace-base';
import { redactSpan } from './redact-span';

/** Sends spans without the keys of previews. */
class RedactingExporter extends OTLPTraceExporter {
  override export(
    spans: ReadableSpan[],
    whenDone: Parameters<OTLPTraceExporter['export']>[1],
  ): void {
    spans.forEach(redactSpan);
    super.export(spans, whenDone);
  }
}

/**
 * Sends what Next says of each request to an OpenTelemetry collector, as OTLP over HTTP. The variables
 * of OpenTelemetry are heeded: `OTEL_EXPORTER_OTLP_*`, `OTEL_SERVICE_NAME`, `OTEL_TRACES_SAMPLER`, …
 */
export function startTracing(): void {
  const provider = new BasicTracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'standfirst' }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor(new RedactingExporter())],
  });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  trace.setGlobalTracerProvider(provider);
}
