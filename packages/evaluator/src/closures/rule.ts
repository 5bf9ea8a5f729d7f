import { readRule } from '../ir/data.ts';
import type { ClosureAccess } from './closure.ts';
import { closureProgram } from './program.ts';

const nothing = () => null;

/** Data of any shape is read by its properties only. */
const DATA: ClosureAccess = {
  fact: () => nothing,
  eventFact: () => nothing,
  now: nothing,
  events: nothing,
  eachEvent: nothing,
};

/** Compiles one rule over data of any shape into closures. */
export function ruleClosure(rule: unknown): (data: unknown) => unknown {
  const { run, reads } = closureProgram([readRule(rule)], [], DATA);
  const [read] = reads;
  return (data) => {
    run(data);
    return read?.(data);
  };
}
