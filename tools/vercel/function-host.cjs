// Serves one unpacked function of a Vercel build on a port of its own, which it tells its parent:
//
//     node function-host.cjs FOLDER pages|proxy
const { createServer } = require('node:http');
const path = require('node:path');

const [folder, kind] = process.argv.slice(2);
const handler = require(path.join(folder, '___next_launcher.cjs'));

/** Vercel hands the proxy a request of the Fetch standard. */
async function askProxy({ method, url, headers }, response) {
  const answer = await handler(new Request(`http://localhost${url}`, { method, headers }));
  response.writeHead(answer.status, Object.fromEntries(answer.headers));
  response.end(Buffer.from(await answer.arrayBuffer()));
}

const server = createServer((request, response) => {
  const answered = kind === 'proxy' ? askProxy(request, response) : handler(request, response);
  answered.catch((error) => {
    response.statusCode = 500;
    response.end(String(error));
  });
});
server.listen(0, '127.0.0.1', () => process.send(server.address().port));
process.on('disconnect', () => process.exit(0));
