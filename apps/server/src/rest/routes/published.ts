import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Rest } from '../context.ts';
import { ByLabel, ByNumber, ScoreSent } from '../inputs.ts';
import { keyFor, workspaceOf } from '../key.ts';
import type { Edition } from '../library.ts';
import { ExplainAnswer, ProblemAnswer, RuleSetAnswer, ScoreAnswer } from '../outputs.ts';
import { explainLead, scoreLead } from '../score.ts';
import { scoreBatch } from './batch.ts';
import { sendRuleSet } from './rule-set.ts';

/** The two ways to name a published version; what a number names never changes. */
const WAYS = [
  { path: '/models/:model/labels/:label', params: ByLabel, cacheControl: 'private, no-cache' },
  { path: '/models/:model/versions/:number', params: ByNumber, cacheControl: 'private, max-age=31536000, immutable' },
] as const;

const problems = (...codes: number[]) => Object.fromEntries(codes.map((code) => [code, ProblemAnswer]));
const SECURITY = [{ key: [] }];

/** Everything that is asked of a published version: its rule set, and scores by it. */
export function publishedRoutes(scope: FastifyInstance, rest: Rest): void {
  const app = scope.withTypeProvider<ZodTypeProvider>();
  const mayRead = keyFor(rest.keyRing, 'rule-sets:read');
  const mayScore = keyFor(rest.keyRing, 'score');
  for (const { path, params, cacheControl } of WAYS) {
    type Params = { model: string } & ({ label: string } | { number: number });
    const open = (request: FastifyRequest): Promise<Edition> =>
      rest.library.open({ workspace: workspaceOf(request), ...(request.params as Params) });

    app.get(
      `${path}/rule-set`,
      {
        onRequest: mayRead,
        schema: {
          summary: 'The rule set',
          description: 'Its canonical JSON; the entity tag is the SHA-256 of the body.',
          tags: ['Rule sets'],
          security: SECURITY,
          params,
          response: { 200: RuleSetAnswer, ...problems(401, 403, 404) },
        },
      },
      async (request, reply) => sendRuleSet(request, reply, await open(request), cacheControl),
    );

    app.post(
      `${path}/score`,
      {
        onRequest: mayScore,
        schema: {
          summary: 'Score one lead',
          tags: ['Scores'],
          security: SECURITY,
          params,
          body: ScoreSent,
          response: { 200: ScoreAnswer, ...problems(400, 401, 403, 404, 413, 415) },
        },
      },
      async (request) => {
        const edition = await open(request);
        rest.metrics.countLeads('score', 1);
        return { ...scoreLead(edition, request.body, Date.now()), checksum: edition.checksum, version: edition.number };
      },
    );

    app.post(
      `${path}/explain`,
      {
        onRequest: mayScore,
        schema: {
          summary: 'Explain the score of one lead',
          tags: ['Scores'],
          security: SECURITY,
          params,
          body: ScoreSent,
          response: { 200: ExplainAnswer, ...problems(400, 401, 403, 404, 413, 415) },
        },
      },
      async (request) => {
        const edition = await open(request);
        rest.metrics.countLeads('explain', 1);
        return { ...explainLead(edition, request.body, Date.now()), checksum: edition.checksum, version: edition.number };
      },
    );

    app.post(
      `${path}/score-batch`,
      {
        onRequest: mayScore,
        schema: {
          summary: 'Score many leads',
          description:
            'One JSON object a line in, {"lead", "now"?, "id"?}; one a line out, in the same order: {"line", "id"?, "scores", "bands", "grades"}, or {"line", "problem"} for a line that cannot be scored.',
          tags: ['Scores'],
          consumes: ['application/x-ndjson'],
          produces: ['application/x-ndjson'],
          security: SECURITY,
          params,
          response: problems(401, 403, 404, 415),
        },
      },
      async (request, reply) => scoreBatch(request, reply, await open(request), rest),
    );
  }
}
