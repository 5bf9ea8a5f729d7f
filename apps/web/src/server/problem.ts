import { TRPCClientError } from '@trpc/client';
import type { AppRouter } from '@umbral/server/router';

/** What went wrong, as a code that the app translates (`problem.<code>`) and what its sentence needs. */
export type Problem = { code: string; params: Record<string, unknown> };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Whether the server could not be reached at all. */
export function isOffline(error: unknown): boolean {
  return error instanceof TRPCClientError && !error.data;
}

/** Codes of a server that is there and has to be asked again later: nothing is wrong with what it was asked. */
const LATER = ['databaseUnreachable', 'databaseFull', 'stopping'];

/** Whether the server or its database cannot be reached, or is about to end. */
export const isAway = (error: unknown): boolean => isPassing(error) && problemOf(error).code !== 'databaseFull';

/** Whether the same may be asked again later, unchanged: what is wrong goes away without the person. */
export const isPassing = (error: unknown): boolean => isOffline(error) || LATER.includes(problemOf(error).code);

/** Whether a path into what was sent leads to an id. */
const isId = (path: unknown): boolean => typeof path === 'string' && /(?:^|\.)(?:id|\w+Id)$/.test(path);

/** Whether an address leads to nothing: to an id that there is not, or to what cannot be an id at all. */
export function isNothingHere(error: unknown): boolean {
  const { code, params } = problemOf(error);
  if (code === 'notFound') return true;
  const issues = Array.isArray(params.issues) ? params.issues : [];
  return code === 'invalidInput' && issues.length > 0 && issues.every((issue) => isRecord(issue) && isId(issue.path));
}

/** Reads the problem out of anything that was thrown. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof TRPCClientError)) return { code: 'unexpected', params: {} };
  const { data } = error as TRPCClientError<AppRouter>;
  if (!data) return { code: 'serverUnreachable', params: {} };
  const problem: unknown = 'problem' in data ? data.problem : null;
  if (!isRecord(problem) || typeof problem.code !== 'string') return { code: 'unexpected', params: {} };
  return { code: problem.code, params: isRecord(problem.params) ? problem.params : {} };
}
