import { columnsAccess } from '../access/column-closures.ts';
import { columnsCode } from '../access/column-code.ts';
import { FACTS as CLOSURES } from '../access/fact-closures.ts';
import { factsCode } from '../access/fact-code.ts';
import { runsOnColumns } from '../access/supported.ts';
import { Tables } from '../access/tables.ts';
import { compileScans, resultColumns, scannedBelow } from '../batch/scans.ts';
import type { FactColumns } from '../columns/columns.ts';
import { factsAt } from '../columns/facts-at.ts';
import type { Facts } from '../facts/facts.ts';
import { type Engine, withFallback } from '../generated/engine.ts';
import type { Node } from '../ir/node.ts';
import { filler, type Output, type Results } from './fill.ts';
import type { ManyOutputs } from './many.ts';

/** Scores prepared leads into arrays. */
export function factsScorer<R>(
  engine: Engine,
  many: ManyOutputs<R>,
  cuts: readonly Node[],
  types: readonly string[],
): (facts: readonly Facts[]) => R {
  const { outputs, arrays } = many;
  const task = { outputs, cuts, code: () => factsCode(types), closures: () => CLOSURES, computed: new Map() };
  const run = (each: Engine) => () => filler(each, 'leads', task);
  const fill = withFallback(engine, run('generated'), run('closures')).made;
  return (facts) => {
    const { results, into } = arrays(facts.length);
    fill(into, 0, facts.length, facts);
    return results;
  };
}

/** Leads that are scored together: what is collected for them stays in the processor's cache. */
const BLOCK = 2_048;

/** Scores the leads of some columns into arrays, from one place on. */
type BlockScorer = (into: readonly Results[], from: number, to: number) => void;

/** Scores prepared columns into arrays. What needs leads as objects is given them, one after the other. */
export function columnsScorer<R>(
  engine: Engine,
  many: ManyOutputs<R>,
  cuts: readonly Node[],
  types: readonly string[],
): (columns: FactColumns) => R {
  const { outputs, arrays } = many;
  if (!runsOnColumns(outputs.map(({ node }) => node))) {
    const score = factsScorer(engine, many, cuts, types);
    return (columns) => score(Array.from({ length: columns.leads }, (_, lead) => factsAt(columns, lead)));
  }
  let latest: { columns: FactColumns; score: BlockScorer } | null = null;
  return (columns) => {
    if (latest?.columns !== columns) latest = { columns, score: blockScorer(engine, outputs, cuts, columns) };
    const { results, into } = arrays(columns.leads);
    for (let from = 0; from < columns.leads; from += BLOCK) {
      const to = Math.min(columns.leads, from + BLOCK);
      const part = into.map((each) => (Array.isArray(each) ? each : each.subarray(from, to)));
      latest.score(part, from, to);
    }
    return results;
  };
}

function blockScorer(asked: Engine, outputs: readonly Output[], cuts: readonly Node[], columns: FactColumns): BlockScorer {
  const code = () => columnsCode(columns, new Tables());
  const task = { outputs, cuts, code, closures: () => columnsAccess(columns) };
  const scan = (): BlockScorer => {
    const access = code();
    const aggregates = scannedBelow(
      outputs.map(({ node }) => node),
      new Map(),
    );
    const computed = resultColumns(aggregates, BLOCK);
    const scans = compileScans(aggregates, computed, columns, access);
    const fill = filler('generated', 'places', { ...task, code: () => access, computed });
    return (into, from, to) => {
      scans(from, to);
      fill(into, from, to, []);
    };
  };
  const closures = (): BlockScorer => {
    const fill = filler('closures', 'places', { ...task, computed: new Map() });
    return (into, from, to) => fill(into, from, to, []);
  };
  return withFallback(asked, scan, closures).made;
}
