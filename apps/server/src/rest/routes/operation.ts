import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { databaseTrouble } from '../../database/unreachable.ts';
import type { Rest } from '../context.ts';
import { detailsOf, sendProblem } from '../problem.ts';

const TAGS = ['Operation'];

/** What those who run servers ask: whether it lives, whether it can work, and what it did. */
export function operationRoutes(app: FastifyInstance, { databases, metrics, stopping }: Rest): void {
  app.get(
    '/health',
    { config: { permission: 'open' }, schema: { summary: 'Whether the server lives', tags: TAGS } },
    async (_request, reply) => reply.header('cache-control', 'no-store').send({ status: 'ok' }),
  );

  app.get(
    '/ready',
    { config: { permission: 'open' }, schema: { summary: 'Whether the server and its database can work', tags: TAGS } },
    async (_request, reply) => {
      if (stopping.aborted) return sendProblem(reply, detailsOf('stopping'));
      try {
        await sql`select 1`.execute(databases.system);
        return reply.header('cache-control', 'no-store').send({ status: 'ok' });
      } catch (error) {
        const trouble = databaseTrouble(error);
        if (trouble) return sendProblem(reply, detailsOf(trouble));
        throw error;
      }
    },
  );

  app.get(
    '/metrics',
    {
      config: { permission: 'metrics:read' },
      schema: { summary: 'Figures for Prometheus', tags: TAGS, security: [{ key: [] }] },
    },
    async (_request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .type(metrics.registry.contentType)
        .send(await metrics.registry.metrics()),
  );
}
