import { Readable } from 'node:stream';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { abandonImport } from '../../samples/import/abandon.ts';
import { beginImport } from '../../samples/import/begin.ts';
import { finishImport } from '../../samples/import/finish.ts';
import { definitionsOfImport } from '../../samples/import/open.ts';
import { getSample, listSamples } from '../../samples/store.ts';
import type { Rest } from '../context.ts';
import { DefinitionSent, definitionsOf } from '../intake/definition.ts';
import { lineReader } from '../intake/line.ts';
import { Receiver } from '../intake/receive.ts';
import { scopeOf } from '../key.ts';
import { ImportAnswer, ProblemAnswer, ReceivedAnswer, SampleAnswer, SamplesAnswer } from '../outputs.ts';
import { RestProblem } from '../problem.ts';

const ById = z.object({ import: z.uuid().describe('As the answer to the definition named it.') });
const ByPart = z.object({
  part: z
    .string()
    .regex(/^\d{1,4}$/)
    .transform(Number)
    .default(0)
    .describe('Of a body that comes in several parts; one that is sent again counts once.'),
});
const problems = (...codes: number[]) => Object.fromEntries(codes.map((code) => [code, ProblemAnswer]));
const COMMON = { tags: ['Samples'], security: [{ key: [] }] };
/** Milliseconds in which a large sample is counted, while nothing moves on the connection. */
const COUNTING = 900_000;

/** Imports of samples: their definition, their lines, and their end. */
export function importRoutes(scope: FastifyInstance, { databases, sweeper }: Rest): void {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const config = { permission: 'samples:write' } as const;
  const rows = (request: FastifyRequest) => scopeOf(request, databases);

  app.get(
    '/samples',
    { config, schema: { ...COMMON, summary: 'The samples', response: { 200: SamplesAnswer, ...problems(401, 403) } } },
    async (request, reply) => {
      const samples = await listSamples(rows(request));
      return reply.header('cache-control', 'no-store').send({ samples: samples.map(sampleAnswer) });
    },
  );

  app.post(
    '/samples/imports',
    {
      config,
      schema: {
        ...COMMON,
        summary: 'Begin an import',
        description: 'Nobody sees anything of it until it is finished.',
        body: DefinitionSent,
        response: { 201: ImportAnswer, ...problems(400, 401, 403, 404, 409, 413) },
      },
    },
    async (request, reply) => {
      const { name, into, asOf } = request.body;
      const { fields, events } = definitionsOf(request.body);
      const { id } = await beginImport(rows(request), {
        name,
        into: into.kind === 'new' ? into : { kind: into.kind, sampleId: into.sample },
        fields: fields.map((field) => ({ ...field, filled: 0 })),
        events,
        asOf: asOf ?? null,
      });
      return reply.status(201).header('cache-control', 'no-store').send({ import: id });
    },
  );

  app.post(
    '/samples/imports/:import/lines',
    {
      config,
      schema: {
        ...COMMON,
        summary: 'Send leads, events and outcomes',
        description:
          'One JSON object a line: {"lead": {"id", "attributes", "events"?, "outcome"?, "outcomeAt"?}}, {"event": {"lead", "type", "at", "properties"?}} or {"outcome": {"lead", "at"?}}. A lead comes before what is about it. Lines that cannot be stored are told by their number and stop nothing.',
        consumes: ['application/x-ndjson'],
        params: ById,
        querystring: ByPart,
        response: { 200: ReceivedAnswer, ...problems(401, 403, 404, 409, 413, 415) },
      },
    },
    async (request, reply) => {
      const { body, params, query } = request;
      if (!(body instanceof Readable)) throw new RestProblem('wrongType', 'Send lines of JSON as application/x-ndjson.');
      const { fields, events } = await definitionsOfImport(rows(request), params.import);
      const receiver = new Receiver(rows(request), params.import, query.part, lineReader(fields, events));
      const received = await receiver.receive(body).catch((error: unknown) => {
        // Whoever is gone is told nothing, and nobody else need know.
        throw request.raw.socket.destroyed ? new RestProblem('invalidRequest', 'The body ended early.') : error;
      });
      return reply.header('cache-control', 'no-store').send(received);
    },
  );

  app.post(
    '/samples/imports/:import/finish',
    {
      config,
      schema: {
        ...COMMON,
        summary: 'Finish an import: the sample is as it says, all at once',
        params: ById,
        response: { 200: SampleAnswer, ...problems(401, 403, 404, 409, 413) },
      },
    },
    async (request, reply) => {
      request.raw.socket.setTimeout(COUNTING);
      const { id } = await finishImport(rows(request), { id: request.params.import, sent: null, report: null });
      sweeper.nudge();
      return reply.header('cache-control', 'no-store').send(sampleAnswer(await getSample(rows(request), id)));
    },
  );

  app.delete(
    '/samples/imports/:import',
    {
      config,
      schema: { ...COMMON, summary: 'Give up an import', params: ById, response: { 204: z.undefined(), ...problems(401, 403, 409) } },
    },
    async (request, reply) => {
      await abandonImport(rows(request), request.params.import);
      sweeper.nudge();
      return reply.status(204).send(undefined);
    },
  );
}

type Summary = Awaited<ReturnType<typeof listSamples>>[number];

const sampleAnswer = ({ id, name, leadCount, eventCount, outcomeCount, asOf }: Summary) => ({
  id,
  name: 'text' in name ? name.text : null,
  leads: leadCount,
  events: eventCount,
  outcomes: outcomeCount,
  asOf,
});
