import { readRule } from '../ir/data.ts';
import type { CodeAccess } from './access.ts';
import { generate, ONE_ROW } from './program.ts';

/** Data of any shape is read by its properties only. */
const DATA: CodeAccess = {
  prologue: '',
  now: 'null',
  events: 'null',
  fact: () => 'null',
  eventFact: () => 'null',
  eachEvent: () => '',
  question: () => null,
  bit: () => null,
  dispatch: () => null,
};

/** Compiles one rule over data of any shape into a JavaScript function. */
export function generatedRule(rule: unknown): (data: unknown) => unknown {
  const finish = ([value]: readonly string[]): string => `return ${value}`;
  const run = generate({ roots: [readRule(rule)], cuts: [], access: DATA, computed: new Map(), finish, wrap: ONE_ROW });
  return run as (data: unknown) => unknown;
}
