import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { scoreLines } from '../batch.ts';
import type { Rest } from '../context.ts';
import { editionOf } from '../edition.ts';
import { RestProblem } from '../problem.ts';

/** How much of the answer waits for its reader before nothing more is read. */
const WAITING = 64 * 1024;

/** Answers a stream of lines with a stream of lines, as fast as the slower side. All leads without a moment of their own share one. */
export function scoreBatch(request: FastifyRequest, reply: FastifyReply, { metrics }: Rest): void {
  const edition = editionOf(request);
  const { body } = request;
  if (!(body instanceof Readable)) throw new RestProblem('wrongType', 'Send lines of JSON as application/x-ndjson.');
  const lines = scoreLines(edition, body, Date.now(), (leads) => metrics.countLeads('score-batch', leads));
  // Whoever goes away takes both streams along, and then there is nobody left to tell.
  const answer = Readable.from(lines, { objectMode: false, highWaterMark: WAITING });
  reply.header('umbral-checksum', edition.checksum).header('umbral-version', edition.number).header('cache-control', 'no-store');
  reply.type('application/x-ndjson').send(answer);
}
