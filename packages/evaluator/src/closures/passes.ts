import type { Aggregate, Node } from '../ir/node.ts';
import type { Pass, Taken } from '../ir/passes.ts';
import { isNumber } from '../ir/types.ts';
import { commonNodes } from '../ir/uses.ts';
import { spendSize, spendSteps } from '../values/effort.ts';
import type { Run } from './closure.ts';
import { allOf, bodyClosure, frameOf } from './loops.ts';
import type { Context, Frame, Memory } from './memory.ts';
import { conditionOf } from './operations.ts';

/** Where a pass collects a loop's result. `start`: of numbers, which all begin together. `add`: for loops that only add up terms. */
type Result = {
  start: number | null;
  begin: () => void;
  take: (body: Run, isTrue: Run) => Run;
  add: ((term: Run) => Run) | null;
  read: Run;
};

function numberResult(start: number, numbers: Float64Array, at: number): Result {
  return {
    start,
    begin: () => undefined,
    take: (body) => (row, item) => {
      numbers[at] = body(row, item, numbers[at]) as number;
    },
    add: (term) => (row, item) => {
      numbers[at] = (numbers[at] ?? 0) + (term(row, item, null) as number);
    },
    read: () => numbers[at],
  };
}

function valueResult({ loop, args }: Aggregate, values: unknown[], at: number): Result {
  const [, start] = args;
  const first = start?.op === 'literal' ? start.value : null;
  const write = (value: unknown): void => {
    values[at] = value;
  };
  const kinds: Record<Aggregate['loop']['kind'], Pick<Result, 'begin' | 'take'>> = {
    any: {
      begin: () => write(false),
      take: (_body, isTrue) => (row, item) => {
        if (values[at] === false && isTrue(row, item, null)) write(true);
      },
    },
    all: {
      begin: () => write(null),
      take: (_body, isTrue) => (row, item) => {
        if (values[at] !== false) write(Boolean(isTrue(row, item, null)));
      },
    },
    collect: {
      begin: () => write([]),
      take: (body) => (row, item) => {
        spendSize(1);
        (values[at] as unknown[]).push(body(row, item, null));
      },
    },
    reduce: { begin: () => write(first), take: (body) => (row, item) => write(body(row, item, values[at])) },
  };
  // Where nothing was taken, "all" is false.
  return { start: null, add: null, ...kinds[loop.kind], read: () => values[at] ?? (loop.kind === 'all' ? false : values[at]) };
}

function resultOf(aggregate: Aggregate, memory: Memory): Result {
  const start = aggregate.args[1];
  if (aggregate.loop.kind === 'reduce' && isNumber(aggregate.type) && start?.op === 'literal') {
    const at = memory.numericPlace();
    if (at !== null) return numberResult(Number(start.value), memory.numbers, at);
  }
  return valueResult(aggregate, memory.values, memory.place());
}

/** Compiles a pass into a step that computes all of its results, and how to read each. */
export function passClosure(pass: Pass, frame: Frame, context: Context): { step: Run; reads: Map<Aggregate, Run> } {
  const { numbers } = context.memory;
  const from = context.memory.numbersUsed;
  const results = new Map(pass.aggregates.map((each) => [each, resultOf(each, context.memory)] as const));
  const visit = visitor(pass, results, context);
  const all = [...results.values()];
  // The places of numbers follow each other.
  const starts = Float64Array.from(all.flatMap(({ start }) => start ?? []));
  const begins = all.flatMap(({ start, begin }) => (start === null ? [begin] : []));
  const list = pass.list.op === 'events' ? null : context.closureOf(pass.list, frame);
  const { eachEvent } = context.access;
  const step: Run = (row, item, given) => {
    numbers.set(starts, from);
    for (const begin of begins) begin();
    if (!list) return eachEvent(row, (event) => visit(row, event, null));
    const found = list(row, item, given);
    if (!Array.isArray(found)) return;
    spendSteps(found.length * all.length);
    for (const element of found) visit(row, element, null);
  };
  return { step, reads: new Map([...results].map(([aggregate, { read }]) => [aggregate, read])) };
}

/** What a pass does with each element. */
function visitor({ subject, cases, always }: Pass, results: ReadonlyMap<Aggregate, Result>, context: Context): Run {
  const everyTime = casesClosure(always, results, context);
  if (!subject) return everyTime;
  const byText = new Map<unknown, Run>([...cases].map(([text, taken]) => [text, casesClosure(taken, results, context)]));
  const textOf = context.closureOf(subject, new Map());
  const isAlways = always.length > 0;
  return (row, item, step) => {
    if (isAlways) everyTime(row, item, step);
    byText.get(textOf(row, item, step))?.(row, item, step);
  };
}

function casesClosure(takens: readonly Taken[], results: ReadonlyMap<Aggregate, Result>, context: Context): Run {
  const common = commonNodes(takens.map(({ aggregate, predicates }) => [...predicates, aggregate.loop.body]));
  const { frame, steps } = frameOf(common, new Map(), context);
  const updates = takens.flatMap(({ aggregate, predicates }) => {
    const result = results.get(aggregate);
    return result ? [updateOf(aggregate, predicates, result, frame, context)] : [];
  });
  const all = [...steps, ...updates];
  const [first, second] = all;
  if (first && all.length === 1) return first;
  if (first && second && all.length === 2)
    return (row, item, step) => {
      first(row, item, step);
      second(row, item, step);
    };
  return (row, item, step) => {
    for (const each of all) each(row, item, step);
  };
}

function updateOf({ loop }: Aggregate, predicates: Taken['predicates'], result: Result, frame: Frame, context: Context): Run {
  const isTaken = allOf(predicates, frame, context);
  const take = takeOf(loop, result, frame, context);
  if (!isTaken) return take;
  return (row, item, step) => {
    if (isTaken(row, item, step)) take(row, item, step);
  };
}

function takeOf(loop: Aggregate['loop'], result: Result, frame: Frame, context: Context): Run {
  const term = addedTerm(loop);
  if (term && result.add) return result.add(bodyClosure(term, frame, context));
  const body = bodyClosure(loop.body, frame, context);
  return result.take(body, conditionOf(loop.body, body));
}

/** What a loop adds to the accumulator at each step, if it does nothing else. */
function addedTerm({ body, accumulator }: Aggregate['loop']): Node | null {
  const [a, b, ...more] = body.op === 'operation' && body.name === 'add' ? body.args : [];
  if (!a || !b || more.length > 0) return null;
  const term = a === accumulator ? b : b === accumulator ? a : null;
  return term && !term.usesAccumulator && isNumber(term.type) ? term : null;
}
