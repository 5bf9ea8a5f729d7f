import { columnsAccess } from '../access/column-closures.ts';
import { columnsCode } from '../access/column-code.ts';
import type { Tables } from '../access/tables.ts';
import { compileScans, isScanned, resultColumns } from '../batch/scans.ts';
import type { FactColumns } from '../columns/columns.ts';
import type { Engine } from '../generated/engine.ts';
import type { Aggregate, Node } from '../ir/node.ts';
import { isBoolean, isNumber } from '../ir/types.ts';
import { type Fill, filler, type Output, type Results } from '../scorer/fill.ts';
import { sourcesOf } from './worth.ts';

type Kept = { values: Results; sources: readonly unknown[]; unused: number };

/** What was kept but not needed for so many rule sets is forgotten; undoing an edit finds it again until then. */
const MOST_UNUSED = 3;

/** Results for every lead of one sample that outlive the rule set that they were computed for. */
export class KeptResults {
  readonly #tables: Tables;
  readonly #kept = new Map<Node, Kept>();

  constructor(tables: Tables) {
    this.#tables = tables;
  }

  /** The results of these nodes, those that are not known, or were made of other columns, computed anew. */
  of(wanted: readonly Node[], engine: Engine, cuts: readonly Node[], columns: FactColumns): { known: Map<Node, Results>; anew: number } {
    const known = new Map<Node, Results>();
    const missing: Node[] = [];
    for (const node of wanted) {
      const kept = this.#kept.get(node);
      if (kept && isSame(kept.sources, sourcesOf(node, columns))) known.set(node, kept.values);
      else missing.push(node);
    }
    for (const [node, values] of this.#compute(missing, engine, cuts, columns, new Map(known))) {
      known.set(node, values);
      this.#kept.set(node, { values, sources: sourcesOf(node, columns), unused: 0 });
    }
    this.#forgetUnused(known);
    return { known, anew: missing.length };
  }

  /** Compiles what computes outputs of all leads from what is known. */
  filler(
    engine: Engine,
    outputs: readonly Output[],
    cuts: readonly Node[],
    columns: FactColumns,
    computed: ReadonlyMap<Node, Results>,
  ): Fill {
    const code = () => columnsCode(columns, this.#tables);
    return filler(engine, 'places', { outputs, cuts, code, closures: () => columnsAccess(columns), computed });
  }

  #compute(
    missing: readonly Node[],
    engine: Engine,
    cuts: readonly Node[],
    columns: FactColumns,
    computed: Map<Node, Results>,
  ): Map<Node, Results> {
    const { leads } = columns;
    const isScan = (node: Node): node is Aggregate => engine === 'generated' && node.op === 'aggregate' && isScanned(node);
    const scanned = missing.filter(isScan);
    const results = resultColumns(scanned, leads);
    compileScans(scanned, results, columns, columnsCode(columns, this.#tables))(0, leads);
    const made = new Map<Node, Results>(results);
    for (const [node, values] of made) computed.set(node, values);
    const others = missing.filter((node) => !isScan(node));
    if (others.length === 0) return made;
    const into = others.map(({ type }) => (isBoolean(type) ? new Uint8Array(leads) : isNumber(type) ? new Float64Array(leads) : []));
    const outputs = others.map((node) => ({ node, labels: null }));
    this.filler(engine, outputs, cuts, columns, computed)(into, 0, leads, []);
    for (const [index, node] of others.entries()) made.set(node, into[index] ?? []);
    return made;
  }

  #forgetUnused(used: ReadonlyMap<Node, unknown>): void {
    for (const [node, kept] of this.#kept) {
      kept.unused = used.has(node) ? 0 : kept.unused + 1;
      if (kept.unused > MOST_UNUSED) this.#kept.delete(node);
    }
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((each, index) => each === b[index]);
