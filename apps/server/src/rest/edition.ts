import type { FastifyRequest, preHandlerHookHandler } from 'fastify';
import { workspaceOf } from './key.ts';
import type { Edition, Library } from './library.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** What is published where a service asks; null on routes that are about something else. */
    edition: Edition | null;
  }
}

type Asked = { model: string } & ({ label: string } | { number: number });

/** A hook that lets only those pass who ask for something published; without waiting, where that is here already. */
export function editionFrom(library: Library): preHandlerHookHandler {
  return (request, _reply, done) => {
    const asked = request.params as Asked;
    const edition = library.open(workspaceOf(request), asked.model, 'number' in asked ? asked.number : asked.label);
    if (edition instanceof Promise) edition.then((opened) => pass(request, opened, done), done);
    else pass(request, edition, done);
  };
}

function pass(request: FastifyRequest, edition: Edition, done: () => void): void {
  request.edition = edition;
  done();
}

/** What is published where this request asks. */
export function editionOf({ edition }: FastifyRequest): Edition {
  if (!edition) throw new Error('This route opens nothing.');
  return edition;
}
