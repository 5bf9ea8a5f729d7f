import { initTRPC } from '@trpc/server';
import type { Scope } from '../database/scope.ts';
import { isDatabaseUnreachable } from '../database/unreachable.ts';
import { problemOf } from '../problems/problem-of.ts';
import { Refusal } from '../problems/refusal.ts';

const trpc = initTRPC.context<Scope>().create({
  isDev: false,
  errorFormatter({ shape, error }) {
    const problem = problemOf(error);
    return { ...shape, message: problem.code, data: { ...shape.data, problem } };
  },
});

export const { router } = trpc;

/** A procedure; when the database does not answer, it says so with its own status instead of a general error. */
export const procedure = trpc.procedure.use(async ({ next }) => {
  const result = await next();
  if (!result.ok && isDatabaseUnreachable(result.error.cause))
    throw new Refusal({ code: 'databaseUnreachable', params: {} }, result.error.cause);
  return result;
});
