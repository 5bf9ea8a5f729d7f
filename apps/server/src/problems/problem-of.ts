import type { TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { databaseTrouble } from '../database/unreachable.ts';
import type { Issue, Problem } from './problem.ts';
import { Refusal } from './refusal.ts';

const MOST_ISSUES = 20;

/** What is wrong with something that was sent, as far as it is told. */
export const issuesOf = (error: ZodError): Issue[] =>
  error.issues.slice(0, MOST_ISSUES).map((issue) => ({ path: issue.path.join('.'), message: issue.message }));

/** The problem behind any error that a procedure ends with; what nobody foresaw is `unexpected` and says nothing about itself. */
export function problemOf(error: TRPCError): Problem {
  if (error instanceof Refusal) return error.problem;
  if (error.cause instanceof ZodError) return { code: 'invalidInput', params: { issues: issuesOf(error.cause) } };
  const trouble = databaseTrouble(error.cause);
  if (trouble) return { code: trouble, params: {} };
  if (error.code === 'NOT_FOUND') return { code: 'notFound', params: { what: 'procedure' } };
  if (error.code === 'PARSE_ERROR' || error.code === 'BAD_REQUEST' || error.code === 'METHOD_NOT_SUPPORTED')
    return { code: 'invalidInput', params: { issues: [] } };
  if (error.code === 'UNSUPPORTED_MEDIA_TYPE') return { code: 'notJson', params: {} };
  return { code: 'unexpected', params: {} };
}
