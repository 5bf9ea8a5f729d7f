import type { ClosureAccess, Run } from '../closures/closure.ts';
import { closureProgram } from '../closures/program.ts';
import type { CodeAccess } from '../generated/access.ts';
import type { Code } from '../generated/code.ts';
import type { Engine } from '../generated/engine.ts';
import { type Computed, generate } from '../generated/program.ts';
import type { Node } from '../ir/node.ts';

/** Results by the place of their row. Booleans are written as 0 and 1. */
export type Results = Float64Array | Uint8Array | unknown[];

/**
 * What to compute for many rows. `outputs`: what goes into which array, texts by their numbers where there are `labels` (and `otherwise`
 * for any other). `cuts`: nodes that may be computed one after the other. `computed`: what there is for every row already; code takes it
 * from the first row that is filled on, closures by the row itself, so that they have to fill from 0 on.
 */
export type Task = {
  outputs: readonly Output[];
  cuts: readonly Node[];
  code: () => CodeAccess;
  closures: () => ClosureAccess;
  computed: ReadonlyMap<Node, Computed>;
};
export type Output = { node: Node; labels: { numbers: ReadonlyMap<unknown, number>; otherwise: number } | null };

/** Computes the outputs of some rows into arrays, which begin with the first of them. `rows`: the leads that `from` and `to` count. */
export type Fill = (into: readonly Results[], from: number, to: number, rows: readonly unknown[]) => void;

/**
 * Compiles what computes rows into arrays. Rows are the leads themselves, or their places in columns. Throws what the host throws where
 * code is too long or must not be generated: who asks knows what else has to be compiled anew then.
 */
export const filler = (engine: Engine, rows: 'leads' | 'places', task: Task): Fill =>
  engine === 'generated' ? generated(task, rows) : closures(task, rows);

const LOOPS = {
  leads: 'for(let q=from;q<to;q++){const d=rows[q],p=q-from;',
  places: 'for(let d=from;d<to;d++){const p=d-from;',
} as const;

function generated({ outputs, cuts, code, computed }: Task, rows: keyof typeof LOOPS): Fill {
  const into = outputs.map((_, index) => `o${index}=into[${index}]`);
  return generate({
    roots: outputs.map(({ node }) => node),
    cuts,
    access: code(),
    computed,
    finish: (values, written) => values.map((value, index) => storeCode(value, outputs[index]?.labels ?? null, index, written)).join(''),
    wrap: (statements) => `function fill(into,from,to,rows){const ${into.join()};${LOOPS[rows]}${statements}}}`,
  }) as Fill;
}

function storeCode(value: string, labels: Output['labels'], index: number, code: Code): string {
  return `o${index}[p]=${labels ? `${code.constant(labels.numbers)}.get(${value})??${labels.otherwise}` : value};`;
}

function closures({ outputs, cuts, closures: access, computed }: Task, rows: keyof typeof LOOPS): Fill {
  const nodes = outputs.map(({ node }) => node);
  const { run, reads } = closureProgram(nodes, cuts, access(), computedReads(computed));
  return (into, from, to, leads) => {
    for (let place = from; place < to; place++) {
      const row = rows === 'leads' ? leads[place] : place;
      run(row);
      for (const [index, array] of into.entries()) {
        const labels = outputs[index]?.labels;
        const value = reads[index]?.(row);
        array[place - from] = labels ? (labels.numbers.get(value) ?? labels.otherwise) : value;
      }
    }
  };
}

/** How values are read that were computed before, by the place of the row; booleans are kept as 0 and 1. */
function computedReads(computed: ReadonlyMap<Node, Computed>): Map<Node, Run> {
  return new Map(
    [...computed].map(([node, values]) => {
      const read: Run = values instanceof Uint8Array ? (row) => values[row as number] === 1 : (row) => values[row as number];
      return [node, read] as const;
    }),
  );
}
