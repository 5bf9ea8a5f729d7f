/**
 * What the interface for services is held against: bare Fastify routes that only read what they are sent, in a process of their own.
 *
 *     tsx bare.ts < rule-set.json
 */
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import Fastify from 'fastify';

const ruleSet = await text(process.stdin);
const app = Fastify();
app.addContentTypeParser('application/x-ndjson', (_request, stream, done) => done(null, stream));
app.post('/echo', (request) => request.body as object);
app.get('/rule-set', (_request, reply) => reply.header('etag', '"bare"').type('application/json; charset=utf-8').send(ruleSet));
app.post('/lines', async (request) => {
  let attributes = 0;
  for await (const line of createInterface(request.body as Readable)) attributes += JSON.parse(line).lead.attributes ? 1 : 0;
  return { attributes };
});
console.log(`ready at ${await app.listen({ port: 0, host: '127.0.0.1' })}`);
