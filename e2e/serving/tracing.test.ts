import { expect, test } from 'playwright/test';
import { startOwnSite } from '../support/own-site';
import { receiveTraces } from '../support/trace-receiver';

test('an OpenTelemetry collector gets the route of a request', async () => {
  test.setTimeout(60_000);
  const receiver = await receiveTraces();
  const site = await startOwnSite({
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_BSP_SCHEDULE_DELAY: '100',
  });
  try {
    expect((await fetch(`${site.url}/search?q=kosovo`)).status).toBe(200);
    const routes = (): unknown[] =>
      receiver.spans
        .filter(({ attributes }) => attributes['next.span_type'] === 'BaseServer.handleRequest')
        .map(({ name, attributes }) => [name, attributes['http.route']]);
    await expect.poll(routes).toContainEqual(['GET /search', '/search']);
    expect([...receiver.services]).toEqual(['standfirst']);
  } finally {
    await site.stop();
    await receiver.close();
  }
});

test('traces made just before the server is told to stop are still sent', async () => {
  test.setTimeout(60_000);
  const receiver = await receiveTraces();
  const site = await startOwnSite({
    OTEL_EXPORTER_OTLP_ENDPOINT: receiver.url,
    OTEL_BSP_SCHEDULE_DELAY: '60000',
  });
  try {
    expect((await fetch(`${site.url}/search?q=kosovo`)).status).toBe(200);
    expect(receiver.spans).toEqual([]);
    expect(await site.terminate()).toBe(0);
    expect(receiver.spans.map(({ name }) => name)).toContain('GET /search');
  } finally {
    await site.stop();
    await receiver.close();
  }
});
