// Oxigraph, a store of another make, behind the SPARQL 1.1 Protocol, for tests (docs/another-store.md):
//   npm install --prefix target/oxigraph oxigraph@0.5.11
//   cp src/test/oxigraph/server.mjs target/oxigraph && node target/oxigraph/server.mjs 7878
import http from 'node:http';
import oxigraph from 'oxigraph';

const store = new oxigraph.Store();

function answer(request, body, response) {
  const path = new URL(request.url, 'http://localhost').pathname;
  if (path === '/update') {
    store.update(body);
    response.writeHead(204).end();
  } else if (path === '/query') {
    const rows = store.query(new URLSearchParams(body).get('query'), { results_format: 'json' });
    response.writeHead(200, { 'Content-Type': 'application/sparql-results+json' }).end(rows);
  } else {
    response.writeHead(404).end();
  }
}

http.createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    try {
      answer(request, Buffer.concat(parts).toString('utf8'), response);
    } catch (error) {
      response.writeHead(400, { 'Content-Type': 'text/plain' }).end(String(error));
    }
  });
}).listen(Number(process.argv[2]), '127.0.0.1');
