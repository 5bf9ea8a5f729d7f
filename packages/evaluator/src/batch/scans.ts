import type { FactColumns } from '../columns/columns.ts';
import type { CodeAccess } from '../generated/access.ts';
import { Code, Region } from '../generated/code.ts';
import { Expressions } from '../generated/expressions.ts';
import { updateCode, writeLoop } from '../generated/loops.ts';
import type { Aggregate, Node } from '../ir/node.ts';
import { type Pass, passOver, type Taken } from '../ir/passes.ts';
import { isNumber } from '../ir/types.ts';
import { everyNode } from '../ir/uses.ts';
import { beginRun } from '../values/effort.ts';
import { type EventGroup, EventGroups } from './groups.ts';

/** A loop's result for many leads: numbers, or 0 and 1. */
export type ResultColumn = Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** Whether a loop's result can be collected for many leads at once: a number that starts from a literal, or whether there is any. */
export function isScanned({ args, loop, type }: Aggregate): boolean {
  const [list, start] = args;
  if (list?.op !== 'events') return false;
  return loop.kind === 'any' || (loop.kind === 'reduce' && isNumber(type) && start?.op === 'literal');
}

/** Whether a result is the same in whatever order the elements come: then those of each type can be gone through by themselves. */
function isOrderless({ loop }: Aggregate): boolean {
  const { body, kind, accumulator } = loop;
  if (kind === 'any') return true;
  if (body.op !== 'operation' || accumulator === null) return false;
  const others = body.args.filter((each) => each !== accumulator);
  if (others.length !== body.args.length - 1 || others.some((each) => each.usesAccumulator)) return false;
  if (body.name === 'min' || body.name === 'max') return true;
  // Whole numbers below 2^53 add up to the same in any order.
  return body.name === 'add' && others.every((each) => each.op === 'literal' && Number.isInteger(each.value));
}

/** Loops that go through the same events together. */
type Scan = { types: readonly string[] | null; takens: readonly Taken[] };

function scansOf({ subject, cases, always, aggregates }: Pass): readonly Scan[] {
  const isType = subject?.op === 'eventFact' && subject.place === 'type';
  if (!isType) return [{ types: null, takens: aggregates.map((aggregate) => ({ aggregate, predicates: aggregate.loop.predicates })) }];
  const scans = new Map<string, { types: string[]; takens: Taken[] }>();
  const join = (types: string[], taken: Taken): void => {
    // Any character may be part of a type.
    const key = JSON.stringify(types);
    const scan = scans.get(key) ?? { types, takens: [] };
    scan.takens.push(taken);
    scans.set(key, scan);
  };
  const typesOf = new Map<Aggregate, { types: string[]; taken: Taken }>();
  for (const [type, takens] of cases) {
    for (const taken of takens) {
      const found = typesOf.get(taken.aggregate) ?? { types: [], taken };
      typesOf.set(taken.aggregate, { ...found, types: [...found.types, type] });
    }
  }
  for (const { types, taken } of typesOf.values()) {
    if (isOrderless(taken.aggregate)) for (const type of types) join([type], taken);
    else join(types.toSorted(), taken);
  }
  return [...(always.length > 0 ? [{ types: null, takens: always }] : []), ...scans.values()];
}

/** Goes through the events of the leads from one place up to another, which lie from `base` on in the results' columns. */
type Run = (from: number, to: number, base: number) => void;

/** Computes the results of loops over events for a range of leads at once. Throws what the host throws where code must not be generated. */
export function compileScans(
  aggregates: readonly Aggregate[],
  results: ReadonlyMap<Node, ResultColumn>,
  columns: FactColumns,
  access: CodeAccess,
) {
  const [first] = aggregates;
  const list = first?.args[0];
  if (!list) return () => undefined;
  const groups = EventGroups.of(columns.events);
  const scans = scansOf(passOver(list, aggregates)).map((scan) => {
    const group = groups.group(scan.types);
    return { group, run: scanCode(scan, group, results, access) };
  });
  return (fromLead: number, toLead: number): void => {
    for (const aggregate of aggregates) {
      const start = aggregate.args[1]?.op === 'literal' ? aggregate.args[1].value : 0;
      results.get(aggregate)?.fill(aggregate.loop.kind === 'any' ? 0 : Number(start));
    }
    for (const { group, run } of scans) run(group.offsets[fromLead] ?? 0, group.offsets[toLead] ?? 0, fromLead);
  };
}

function scanCode({ takens }: Scan, group: EventGroup, results: ReadonlyMap<Node, ResultColumn>, access: CodeAccess): Run {
  const code = new Code();
  const write: Expressions = new Expressions(code, access, (node, region) => writeLoop(node, region, write));
  const region = new Region(null);
  for (const { aggregate } of takens) region.bind(aggregate.loop.element, 'e');
  region.expect(takens.flatMap(({ aggregate, predicates }) => [...predicates, aggregate.loop.body]));
  const updates = takens.map((taken) => {
    const result = `${code.constant(results.get(taken.aggregate))}[i]`;
    return withoutBranch(taken, result, region, write) ?? updateCode(taken.aggregate, taken.predicates, result, region, write);
  });
  const [events, leads] = [code.constant(group.events), code.constant(group.leads)];
  // Each lead is a run of its own, with its own allowance. Only functions that the code is given can spend of it.
  const maySpend = code.constants.some((each) => typeof each === 'function');
  const begin = maySpend ? `if(i!==last){last=i;${code.constant(beginRun)}();}` : '';
  const body = `const e=${events}[q],i=${leads}[q]-base;${begin}${region.statements.join('')}${updates.join('')}`;
  return code.link(`return function scan(from,to,base){let last=-1;for(let q=from;q<to;q++){${body}}}`) as Run;
}

/** Counting, or noting that there is any, what all predicates hold for; null for what has to ask before it computes. */
function withoutBranch({ aggregate, predicates }: Taken, result: string, region: Region, write: Expressions): string | null {
  const { body, kind, accumulator } = aggregate.loop;
  const [a, b] = kind === 'reduce' && body.op === 'operation' && body.name === 'add' ? body.args : [];
  const step = a === accumulator ? b : a;
  const isCount = step?.op === 'literal' && Number.isInteger(step.value) && body.args.includes(accumulator ?? body);
  const isAny = kind === 'any' && body.op === 'literal' && body.value === true;
  const bits = predicates.map((each) => write.access.bit(each, (node) => write.value(node, region), write.code));
  if (bits.length === 0 || bits.includes(null) || !(isCount || isAny)) return null;
  return isAny ? `${result}|=${bits.join('&')};` : `${result}+=${String(step?.op === 'literal' ? step.value : 0)}*(${bits.join('&')});`;
}

/** The loops over events below some nodes whose results can be collected for many leads at once. */
export const scannedBelow = (roots: readonly Node[], known: ReadonlyMap<Node, unknown>): readonly Aggregate[] =>
  [...everyNode(roots, known)].filter((node): node is Aggregate => node.op === 'aggregate' && !node.inLoop && isScanned(node));

/** A column for each loop's result. */
export const resultColumns = (aggregates: readonly Aggregate[], length: number): Map<Node, ResultColumn> =>
  new Map(aggregates.map((each) => [each, each.loop.kind === 'any' ? new Uint8Array(length) : new Float64Array(length)] as const));
