import type { FastifyError, FastifyReply } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { databaseTrouble } from '../database/unreachable.ts';
import type { Problem } from '../problems/problem.ts';
import { Refusal } from '../problems/refusal.ts';

/** Every reason for which a service is refused, with its status and its title. */
const CODES = {
  invalidRequest: [400, 'The request is not valid.'],
  brokenJson: [400, 'The body is not JSON.'],
  keyRequired: [401, 'An API key is required.'],
  keyInvalid: [401, 'The API key is not valid.'],
  keyExpired: [401, 'The API key has expired.'],
  missingScope: [403, 'The API key may not be used for this.'],
  foreignOrigin: [403, 'The request comes from another site.'],
  builtInSample: [403, 'The sample that comes with Umbral cannot be changed.'],
  notFound: [404, 'There is nothing here.'],
  modelNotFound: [404, 'There is no such published scoring model.'],
  sampleNotFound: [404, 'There is no such sample.'],
  importNotFound: [404, 'There is no such import.'],
  importFinished: [409, 'The import is finished already.'],
  importUnderway: [409, 'Another import into this sample is under way.'],
  fieldConflict: [409, 'A field is of another type in this sample.'],
  tooManySamples: [409, 'There are as many samples as there may be.'],
  leadTwice: [409, 'The lead came before.'],
  leadUnknown: [404, 'There is no such lead.'],
  sampleTooLarge: [413, 'That is more than a sample may hold.'],
  tooLarge: [413, 'The body is too large.'],
  lineTooLong: [413, 'The line is too long.'],
  wrongType: [415, 'The content type is not supported.'],
  tooManyRequests: [429, 'There were too many requests.'],
  unexpected: [500, 'Something unexpected went wrong.'],
  databaseUnreachable: [503, 'The database does not answer.'],
  databaseFull: [503, 'There is no room left to store anything.'],
  stopping: [503, 'The server is stopping.'],
} as const satisfies Record<string, readonly [number, string]>;

type Code = keyof typeof CODES;

/** RFC 9457. `detail` says what in this request was wrong, where there is more to say than the title. */
export type ProblemDetails = { type: string; title: string; status: number; code: Code; detail?: string };

/** A problem as it is written. Its type is a name, not an address: docs/rest-api.md explains all codes. */
export function detailsOf(code: Code, detail?: string): ProblemDetails {
  const [status, title] = CODES[code];
  return { type: `urn:umbral:problem:${code}`, title, status, code, ...(detail === undefined ? {} : { detail }) };
}

/** Thrown where a service is refused. */
export class RestProblem extends Error {
  readonly details: ProblemDetails;

  constructor(code: Code, detail?: string) {
    super(code);
    this.details = detailsOf(code, detail);
  }
}

const MOST_PLACES = 5;

/** Codes of Fastify's own refusals. */
const FASTIFY: Record<string, Code> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'tooLarge',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'wrongType',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'brokenJson',
};

/** What refuses in the app too, as services are told it. */
function detailsOfRefusal(problem: Problem): ProblemDetails {
  switch (problem.code) {
    case 'foreignOrigin':
    case 'builtInSample':
    case 'importFinished':
    case 'importUnderway':
    case 'databaseUnreachable':
    case 'databaseFull':
      return detailsOf(problem.code);
    case 'notJson':
      return detailsOf('wrongType');
    case 'notFound':
      return detailsOf(problem.params.what === 'import' ? 'importNotFound' : 'sampleNotFound');
    case 'tooManySamples':
      return detailsOf(problem.code, `At most ${problem.params.limit}.`);
    case 'sampleTooLarge':
      return detailsOf(problem.code, `At most ${problem.params.limit} ${problem.params.what}.`);
    case 'fieldConflict':
      return detailsOf(problem.code, `"${problem.params.field}" is ${problem.params.before}, and would be ${problem.params.after}.`);
    default:
      return detailsOf('unexpected');
  }
}

/** The problem behind anything that a route throws; what nobody foresaw says nothing about itself. */
export function problemBehind(error: FastifyError | RestProblem | Refusal): ProblemDetails {
  if (error instanceof RestProblem) return error.details;
  if (error instanceof Refusal) return detailsOfRefusal(error.problem);
  if (hasZodFastifySchemaValidationErrors(error)) {
    const places = error.validation.slice(0, MOST_PLACES).map(({ instancePath, message }) => `${instancePath || '/'}: ${message}`);
    return detailsOf('invalidRequest', places.join('; '));
  }
  const trouble = databaseTrouble(error);
  if (trouble) return detailsOf(trouble);
  const known = FASTIFY[error.code];
  if (known) return detailsOf(known);
  return detailsOf((error.statusCode ?? 500) < 500 ? 'invalidRequest' : 'unexpected');
}

export function sendProblem(reply: FastifyReply, details: ProblemDetails): FastifyReply {
  if (details.status === 401) reply.header('www-authenticate', 'Bearer');
  return reply.status(details.status).type('application/problem+json').header('cache-control', 'no-store').send(JSON.stringify(details));
}
