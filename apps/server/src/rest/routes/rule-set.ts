import type { FastifyReply, FastifyRequest } from 'fastify';
import { editionOf } from '../edition.ts';

/** Whether If-None-Match names this checksum, as RFC 9110 compares entity tags there. */
function isKnown(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((each) => each.trim() === '*' || each.trim().replace(/^W\//, '') === tag);
}

/** Sends a rule set as canonical JSON, the very bytes whose SHA-256 is the checksum; nothing but its tag to those who have it. */
export function sendRuleSet(request: FastifyRequest, reply: FastifyReply, cacheControl: string): void {
  const { checksum, number, bytes } = editionOf(request);
  const tag = `"${checksum}"`;
  reply.header('etag', tag).header('cache-control', cacheControl).header('vary', 'authorization').header('umbral-version', number);
  if (isKnown(request.headers['if-none-match'], tag)) reply.status(304).send();
  else reply.type('application/json; charset=utf-8').send(bytes);
}
