import { TRPCError } from '@trpc/server';
import type { Problem } from './problem.ts';

/** How a problem is said to HTTP. */
const STATUS = {
  staleRevision: 'CONFLICT',
  notADocument: 'BAD_REQUEST',
  newerVersion: 'BAD_REQUEST',
  documentInvalid: 'BAD_REQUEST',
  invalidInput: 'BAD_REQUEST',
  notFound: 'NOT_FOUND',
  notPublishable: 'UNPROCESSABLE_CONTENT',
  versionTaken: 'CONFLICT',
  staleLabel: 'CONFLICT',
  tooManyVersions: 'FORBIDDEN',
  tooManyLabels: 'FORBIDDEN',
  importFinished: 'CONFLICT',
  importUnfinished: 'CONFLICT',
  importUnderway: 'CONFLICT',
  sampleChanged: 'CONFLICT',
  sampleTooLarge: 'PAYLOAD_TOO_LARGE',
  tooManySamples: 'CONFLICT',
  fieldConflict: 'CONFLICT',
  countMismatch: 'CONFLICT',
  duplicateLead: 'CONFLICT',
  builtInSample: 'FORBIDDEN',
  tooLarge: 'PAYLOAD_TOO_LARGE',
  tooManyKeys: 'CONFLICT',
  tooManyWebhooks: 'CONFLICT',
  webhookAddress: 'BAD_REQUEST',
  webhookOff: 'CONFLICT',
  tooManySimulations: 'CONFLICT',
  simulationBroke: 'CONFLICT',
  signInRequired: 'UNAUTHORIZED',
  wrongPassword: 'UNAUTHORIZED',
  tooManyAttempts: 'TOO_MANY_REQUESTS',
  ownerExists: 'CONFLICT',
  forbidden: 'FORBIDDEN',
  noWorkspace: 'FORBIDDEN',
  invitationGone: 'NOT_FOUND',
  invitationForOther: 'FORBIDDEN',
  alreadyMember: 'CONFLICT',
  lastOwner: 'CONFLICT',
  tooManyMembers: 'CONFLICT',
  tooManyWorkspaces: 'CONFLICT',
  resetGone: 'NOT_FOUND',
  mailFailed: 'BAD_GATEWAY',
  tooManyRequests: 'TOO_MANY_REQUESTS',
  databaseFull: 'SERVICE_UNAVAILABLE',
  stopping: 'SERVICE_UNAVAILABLE',
  foreignOrigin: 'FORBIDDEN',
  notJson: 'UNSUPPORTED_MEDIA_TYPE',
  databaseUnreachable: 'SERVICE_UNAVAILABLE',
  unexpected: 'INTERNAL_SERVER_ERROR',
} as const satisfies Record<Problem['code'], TRPCError['code']>;

/** Thrown where a request is refused for a reason that the app can put into words. */
export class Refusal extends TRPCError {
  readonly problem: Problem;

  constructor(problem: Problem, cause?: unknown) {
    super({ code: STATUS[problem.code], message: problem.code, cause });
    this.problem = problem;
  }
}
