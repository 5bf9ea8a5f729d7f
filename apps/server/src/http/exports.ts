import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Refusal } from '../problems/refusal.ts';
import { admitMember } from '../sign-in/admit.ts';
import type { Visit } from '../sign-in/visit.ts';
import { exportSimulation, FORMATS } from '../simulations/exports/export.ts';

/** Milliseconds after which a reader who takes nothing is dropped. */
const PATIENCE = 300_000;
/** How much of a file waits for its reader before nothing more is made. */
const WAITING = 256 * 1024;

const Params = z.object({ id: z.uuid(), format: z.string() });

/** Files of results for members: `/exports/simulations/<id>.<format>?workspace=<id>`. */
export function serveExports(app: FastifyInstance, visitOf: (options: { req: FastifyRequest; res: FastifyReply }) => Visit): void {
  app.get('/exports/simulations/:id.:format', { exposeHeadRoute: false, config: { permission: 'view' } }, async (request, reply) => {
    request.raw.socket.setTimeout(PATIENCE);
    const scope = await admitMember(visitOf({ req: request, res: reply }), 'view');
    const params = Params.safeParse(request.params);
    const format = params.success ? FORMATS.get(params.data.format) : undefined;
    if (!params.success || !format) throw new Refusal({ code: 'notFound', params: { what: 'address' } });
    const { id, format: ending } = params.data;
    const file = await exportSimulation(scope, id, format);
    reply.header('content-disposition', `attachment; filename="umbral-simulation-${id}.${ending}"`);
    reply.header('cache-control', 'no-store').type(format.type);
    return reply.send(Readable.from(file, { objectMode: false, highWaterMark: WAITING }));
  });
}
