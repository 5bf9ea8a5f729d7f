import { randomUUID } from 'node:crypto';
import type { Furniture } from './furniture.ts';
import { AS_OF } from './leads.ts';

/** What a request is answered: done, or refused with this code. */
export type Outcome = 'done' | (string & {});

/**
 * A request that is valid, about the furniture of a workspace. `foreign`: what whoever may ask it in another workspace is answered; that
 * there is nothing of the kind, unless it says otherwise. `knows`: what of the furniture is known in both workspaces.
 */
type Sample = { input: unknown; foreign?: Outcome; knows?: keyof Furniture };

const PASSWORD = 'a password for everybody';
const REPORT = { files: [], columns: [], leads: 0, events: 0, converted: 0, outcomesKnown: 0, asOf: AS_OF, asOfSource: 'events' };
const HOOK = { url: 'http://127.0.0.1:59999/hook', description: '', events: ['label.moved'], active: true };
/** Of the template that the furniture is made of. */
const SCORE = 'score';
const FIRST_PAGE = { after: null, limit: 10 };
const done = (input: unknown = undefined): Sample => ({ input, foreign: 'done' });

/** One for every procedure, in an order in which what one does is no hindrance for the next. */
export const PROCEDURE_SAMPLES: Record<string, (of: Furniture) => Sample> = {
  health: () => done(),
  'session.current': () => done(),
  'session.createOwner': () => ({ input: { email: 'second@example.com', password: PASSWORD }, foreign: 'ownerExists' }),
  'session.signIn': () => ({ input: { email: 'nobody@example.com', password: PASSWORD }, foreign: 'wrongPassword' }),
  'session.requestReset': () => done({ email: 'nobody@example.com' }),
  'session.reset': () => ({ input: { token: 'made up', password: PASSWORD }, foreign: 'resetGone' }),
  'invitations.look': () => ({ input: { token: 'made up' }, foreign: 'invitationGone' }),
  'invitations.accept': () => ({ input: { token: 'made up', password: PASSWORD }, foreign: 'invitationGone' }),

  'account.sessions': () => done(),
  'account.changePassword': () => ({ input: { current: 'made up', next: PASSWORD }, foreign: 'wrongPassword' }),
  'account.revokeSession': ({ sessionId }) => ({ input: { id: sessionId } }),
  'account.revokeOthers': () => done(),
  'workspaces.list': () => done(),
  'workspaces.holding': ({ modelId }) => ({ input: { kind: 'model', id: modelId } }),
  'workspaces.create': () => done({ name: 'Another' }),
  'workspaces.rename': () => done({ name: 'Renamed' }),

  // The stranger was a member once, which the trail tells.
  'audit.list': () => ({ ...done({ filter: {}, ...FIRST_PAGE }), knows: 'userId' }),
  'audit.actors': () => ({ ...done(), knows: 'userId' }),

  'people.list': () => done(),
  'people.setRole': ({ userId }) => ({ input: { userId, role: 'owner' } }),
  'invitations.list': () => done(),
  'invitations.create': () => done({ email: `${randomUUID()}@example.com`, role: 'viewer' }),
  'keys.list': () => done(),
  'keys.create': () => done({ name: 'Key', scopes: ['score'], days: 1 }),

  'models.list': () => done(),
  'models.get': ({ modelId }) => ({ input: { id: modelId } }),
  'models.ruleSet': ({ modelId }) => ({ input: { id: modelId } }),
  'models.newer': ({ modelId }) => ({ input: { id: modelId, revision: 1 } }),
  'models.create': ({ document }) => done({ name: 'Model', document }),
  'models.rename': ({ modelId }) => ({ input: { id: modelId, name: 'Renamed' } }),
  'models.save': ({ modelId, document }) => ({ input: { id: modelId, baseRevision: 2, saveId: randomUUID(), document } }),

  'samples.list': () => done(),
  'samples.get': ({ sampleId }) => ({ input: { id: sampleId } }),
  'samples.hasOutcomeTimes': ({ sampleId }) => ({ input: { id: sampleId } }),
  'samples.profile': ({ sampleId }) => ({ input: { id: sampleId } }),
  'samples.leads': ({ sampleId }) => ({ input: { id: sampleId, ...FIRST_PAGE } }),
  'samples.rename': ({ sampleId }) => ({ input: { id: sampleId, name: 'Renamed' } }),
  'samples.begin': ({ sampleId }) => ({
    input: { name: 'Leads', into: { kind: 'append', sampleId }, fields: [], events: [], asOf: AS_OF },
  }),
  'samples.append': ({ importId }) => ({ input: { id: importId, batch: 0, leads: [] } }),
  'samples.appendEvents': ({ importId }) => ({ input: { id: importId, batch: 1, events: [] } }),
  'samples.appendOutcomes': ({ importId }) => ({ input: { id: importId, batch: 2, outcomes: [] } }),
  'samples.finish': ({ importId }) => ({ input: { id: importId, leadCount: 0, eventCount: 0, report: REPORT } }),

  'versions.list': ({ modelId }) => ({ input: { modelId, ...FIRST_PAGE } }),
  'versions.get': ({ modelId }) => ({ input: { modelId, number: 1 } }),
  'versions.preview': ({ modelId }) => ({ input: { modelId, revision: 2, sampleId: null } }),
  'versions.compare': ({ modelId }) => ({ input: { modelId, before: 1, after: 2, sampleId: null } }),
  'versions.changedLeads': ({ modelId, sampleId }) => ({
    input: { modelId, sampleId, before: 1, after: 2, of: 'scores', key: SCORE, move: null, offset: 0, limit: 10 },
  }),
  'versions.progress': () => done({ watch: randomUUID() }),
  'versions.labels.list': ({ modelId }) => ({ input: { modelId } }),
  'versions.labels.known': ({ modelId }) => ({ input: { modelId } }),
  'versions.labels.history': ({ modelId }) => ({ input: { modelId, name: 'live', ...FIRST_PAGE } }),
  'versions.labels.move': ({ modelId }) => ({ input: { modelId, name: 'live', revision: 1, number: 2 } }),
  'versions.labels.remove': ({ modelId }) => ({ input: { modelId, name: 'live', revision: 2 } }),
  'versions.restore': ({ modelId }) => ({ input: { modelId, number: 1, revision: 3, saveId: randomUUID() } }),
  'versions.publish': ({ modelId }) => ({
    input: { modelId, number: 3, revision: 4, publishId: randomUUID(), note: '', sampleId: null },
  }),

  // A filter, by which nothing is found.
  'simulations.list': ({ modelId }) => done({ modelId, sampleId: null }),
  'simulations.get': ({ simulationId }) => ({ input: { id: simulationId } }),
  'simulations.progress': ({ simulationId }) => ({ input: { id: simulationId } }),
  'simulations.outcomes': ({ simulationId }) => ({ input: { id: simulationId, score: SCORE, window: null } }),
  'simulations.statistics': ({ simulationId }) => ({ input: { id: simulationId, score: SCORE } }),
  'simulations.lead': ({ simulationId }) => ({ input: { id: simulationId, score: SCORE, lead: 'open' } }),
  'simulations.leads': ({ simulationId }) => ({
    input: {
      id: simulationId,
      score: SCORE,
      sort: 'score',
      descending: true,
      filter: { bands: null, from: null, to: null, outcome: 'any', search: '' },
      offset: 0,
      limit: 10,
    },
  }),
  'simulations.compare': ({ simulationId, laterSimulationId }) => ({
    input: { before: simulationId, after: laterSimulationId, score: SCORE },
  }),
  'simulations.comparedLeads': ({ simulationId, laterSimulationId }) => ({
    input: {
      before: simulationId,
      after: laterSimulationId,
      score: SCORE,
      move: null,
      sort: 'lead',
      descending: false,
      offset: 0,
      limit: 10,
    },
  }),
  'simulations.start': ({ modelId, sampleId }) => ({
    input: { modelId, source: { kind: 'version', number: 1 }, sampleId, moment: { kind: 'at', now: AS_OF }, engine: 'workers' },
  }),
  'simulations.cancel': ({ simulationId }) => ({ input: { id: simulationId } }),

  'webhooks.list': () => done(),
  'webhooks.create': () => done(HOOK),
  'webhooks.update': ({ webhookId }) => ({ input: { id: webhookId, ...HOOK } }),
  'webhooks.rotate': ({ webhookId }) => ({ input: { id: webhookId } }),
  'webhooks.test': ({ webhookId }) => ({ input: { id: webhookId } }),
  'webhooks.deliveries': ({ webhookId }) => ({ input: { id: webhookId, ...FIRST_PAGE } }),
  'webhooks.delivery': ({ deliveryId }) => ({ input: { id: deliveryId } }),
  'webhooks.redeliver': ({ deliveryId }) => ({ input: { id: deliveryId } }),

  'simulations.remove': ({ simulationId }) => ({ input: { id: simulationId } }),
  'samples.remove': ({ sampleId }) => ({ input: { id: sampleId } }),
  // One that is gone already is no mistake, and so neither is one that never was.
  'samples.abandon': ({ importId }) => done({ id: importId }),
  'models.remove': ({ modelId }) => ({ input: { id: modelId } }),
  'models.restore': ({ modelId }) => ({ input: { id: modelId } }),
  'webhooks.delete': ({ webhookId }) => ({ input: { id: webhookId } }),
  'keys.revoke': ({ keyId }) => ({ input: { id: keyId } }),
  'invitations.revoke': ({ invitationId }) => ({ input: { id: invitationId } }),
  'people.remove': ({ userId }) => ({ input: { userId } }),
  'presence.beat': ({ modelId }) => ({ input: { modelId, tab: randomUUID(), node: null } }),
  'presence.leave': () => done({ tab: randomUUID() }),
  'people.leave': () => done(),
  'session.signOut': () => done(),
};

/** `path`: of an address that means something. `status`: of the answer to whoever may ask it in another workspace. */
type RouteSample = { path: string; body?: unknown; type?: string; foreign: Outcome; knows?: keyof Furniture };

const LEAD = { lead: { attributes: {} } };
const LINES = 'application/x-ndjson';
const published = (of: Furniture, way: 'labels/live' | 'versions/1') => `/api/v1/models/${of.modelId}/${way}`;
const ofVersions = (pattern: string, way: 'labels/live' | 'versions/1'): Record<string, (of: Furniture) => RouteSample> => ({
  [`GET ${pattern}/rule-set`]: (of) => ({ path: `${published(of, way)}/rule-set`, foreign: 'modelNotFound' }),
  [`POST ${pattern}/score`]: (of) => ({ path: `${published(of, way)}/score`, body: LEAD, foreign: 'modelNotFound' }),
  [`POST ${pattern}/explain`]: (of) => ({ path: `${published(of, way)}/explain`, body: LEAD, foreign: 'modelNotFound' }),
  [`POST ${pattern}/score-batch`]: (of) => ({
    path: `${published(of, way)}/score-batch`,
    body: LEAD,
    type: LINES,
    foreign: 'modelNotFound',
  }),
});

/** One for every route that is not open to everybody, by method and pattern. */
export const ROUTE_SAMPLES: Record<string, (of: Furniture) => RouteSample> = {
  ...ofVersions('/api/v1/models/:model/labels/:label', 'labels/live'),
  ...ofVersions('/api/v1/models/:model/versions/:number', 'versions/1'),
  'GET /api/v1/metrics': () => ({ path: '/api/v1/metrics', foreign: 'done' }),
  'GET /api/v1/samples': () => ({ path: '/api/v1/samples', foreign: 'done' }),
  'POST /api/v1/samples/imports': ({ sampleId }) => ({
    path: '/api/v1/samples/imports',
    body: { name: 'Leads', into: { kind: 'append', sample: sampleId }, fields: [] },
    foreign: 'sampleNotFound',
  }),
  'POST /api/v1/samples/imports/:import/lines': ({ importId }) => ({
    path: `/api/v1/samples/imports/${importId}/lines`,
    body: { lead: { id: 'x', attributes: {} } },
    type: LINES,
    foreign: 'importNotFound',
  }),
  'POST /api/v1/samples/imports/:import/finish': ({ importId }) => ({
    path: `/api/v1/samples/imports/${importId}/finish`,
    foreign: 'importNotFound',
  }),
  'DELETE /api/v1/samples/imports/:import': ({ importId }) => ({ path: `/api/v1/samples/imports/${importId}`, foreign: 'done' }),
  'GET /exports/audit.:format': () => ({ path: '/exports/audit.ndjson', foreign: 'done', knows: 'userId' }),
  'GET /exports/simulations/:id.:format': ({ simulationId }) => ({ path: `/exports/simulations/${simulationId}.csv`, foreign: 'notFound' }),
};
