import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { AUDIT_FORMATS, exportAudit } from '../audit/export.ts';
import { AuditFilterInAddress } from '../audit/filter.ts';
import { issuesOf } from '../problems/problem-of.ts';
import { Refusal } from '../problems/refusal.ts';
import { admitMember } from '../sign-in/admit.ts';
import type { Visit } from '../sign-in/visit.ts';
import { exportSimulation, FORMATS } from '../simulations/exports/export.ts';

/** Milliseconds after which a reader who takes nothing is dropped. */
const PATIENCE = 300_000;
/** How much of a file waits for its reader before nothing more is made. */
const WAITING = 256 * 1024;

const AuditParams = z.object({ format: z.string() });
const Params = z.object({ id: z.uuid(), format: z.string() });

type VisitOf = (options: { req: FastifyRequest; res: FastifyReply }) => Visit;

/** Files of results for members: `/exports/simulations/<id>.<format>?workspace=<id>`; and for owners: `/exports/audit.<format>`. */
export function serveExports(app: FastifyInstance, visitOf: VisitOf): void {
  serveAudit(app, visitOf);
  app.get('/exports/simulations/:id.:format', { exposeHeadRoute: false, config: { permission: 'view' } }, async (request, reply) => {
    request.raw.socket.setTimeout(PATIENCE);
    const scope = await admitMember(visitOf({ req: request, res: reply }), 'view');
    const params = Params.safeParse(request.params);
    const format = params.success ? FORMATS.get(params.data.format) : undefined;
    if (!params.success || !format) throw new Refusal({ code: 'notFound', params: { what: 'address' } });
    const { id, format: ending } = params.data;
    const file = await exportSimulation(scope, id, format);
    return sendFile(reply, `umbral-simulation-${id}.${ending}`, format.type, file);
  });
}

/** The same filters as those of the list, with moments in epoch milliseconds. */
function serveAudit(app: FastifyInstance, visitOf: VisitOf): void {
  app.get('/exports/audit.:format', { exposeHeadRoute: false, config: { permission: 'own' } }, async (request, reply) => {
    request.raw.socket.setTimeout(PATIENCE);
    const scope = await admitMember(visitOf({ req: request, res: reply }), 'own');
    const { format: ending } = AuditParams.parse(request.params);
    const format = AUDIT_FORMATS.get(ending);
    if (!format) throw new Refusal({ code: 'notFound', params: { what: 'address' } });
    const filter = AuditFilterInAddress.safeParse(request.query);
    if (!filter.success) throw new Refusal({ code: 'invalidInput', params: { issues: issuesOf(filter.error) } });
    return sendFile(reply, `umbral-audit.${ending}`, format.type, exportAudit(scope, filter.data, format));
  });
}

const sendFile = (reply: FastifyReply, name: string, type: string, file: AsyncGenerator<string | Uint8Array>): FastifyReply =>
  reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('cache-control', 'no-store')
    .type(type)
    .send(Readable.from(file, { objectMode: false, highWaterMark: WAITING }));
