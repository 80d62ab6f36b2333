import { WebSocket } from 'ws';

/**
 * How much of the heap of a Node program is really in use. Unreachable objects are collected first, since
 * V8 leaves them in place for as long as there is room.
 *
 * @param port the port of its inspector (`node --inspect=127.0.0.1:<port>`)
 * @returns bytes
 */
export async function liveHeapBytes(port: number): Promise<number> {
  const [target] = await (await fetch(`http://127.0.0.1:${port}/json`)).json();
  const inspector = new WebSocket(target.webSocketDebuggerUrl);
  await new Promise((resolve, reject) => {
    inspector.once('open', resolve);
    inspector.once('error', reject);
  });
  try {
    await call(inspector, 'HeapProfiler.collectGarbage', {});
    const { result } = await call(inspector, 'Runtime.evaluate', {
      expression: 'process.memoryUsage().heapUsed',
    });
    return result.value;
  } finally {
    inspector.close();
  }
}

async function call(inspector: WebSocket, method: string, params: object) {
  const answer = new Promise<string>((resolve) =>
    inspector.once('message', (message) => resolve(String(message))),
  );
  inspector.send(JSON.stringify({ id: 1, method, params }));
  return JSON.parse(await answer).result;
}
