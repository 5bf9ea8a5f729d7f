import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Rest } from '../context.ts';
import { editionFrom, editionOf } from '../edition.ts';
import { ByLabel, ByNumber, ScoreSent } from '../inputs.ts';
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
  const preHandler = editionFrom(rest.library);
  for (const { path, params, cacheControl } of WAYS) {
    app.get(
      `${path}/rule-set`,
      {
        config: { permission: 'rule-sets:read' },
        preHandler,
        schema: {
          summary: 'The rule set',
          description: 'Its canonical JSON; the entity tag is the SHA-256 of the body.',
          tags: ['Rule sets'],
          security: SECURITY,
          params,
          response: { 200: RuleSetAnswer, ...problems(401, 403, 404) },
        },
      },
      (request, reply) => sendRuleSet(request, reply, cacheControl),
    );

    app.post(
      `${path}/score`,
      {
        config: { permission: 'score' },
        preHandler,
        schema: {
          summary: 'Score one lead',
          tags: ['Scores'],
          security: SECURITY,
          params,
          body: ScoreSent,
          response: { 200: ScoreAnswer, ...problems(400, 401, 403, 404, 413, 415) },
        },
      },
      (request) => {
        const edition = editionOf(request);
        rest.metrics.countLeads('score', 1);
        return { ...scoreLead(edition, request.body, Date.now()), checksum: edition.checksum, version: edition.number };
      },
    );

    app.post(
      `${path}/explain`,
      {
        config: { permission: 'score' },
        preHandler,
        schema: {
          summary: 'Explain the score of one lead',
          tags: ['Scores'],
          security: SECURITY,
          params,
          body: ScoreSent,
          response: { 200: ExplainAnswer, ...problems(400, 401, 403, 404, 413, 415) },
        },
      },
      (request) => {
        const edition = editionOf(request);
        rest.metrics.countLeads('explain', 1);
        return { ...explainLead(edition, request.body, Date.now()), checksum: edition.checksum, version: edition.number };
      },
    );

    app.post(
      `${path}/score-batch`,
      {
        config: { permission: 'score' },
        preHandler,
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
      (request, reply) => scoreBatch(request, reply, rest),
    );
  }
}
