import type { RuleSet } from '@umbral/compiler/program';
import type { Interner } from '../ir/interner.ts';
import type { Node } from '../ir/node.ts';
import { labelNumber, type OutputNodes, scoreNumber } from '../ir/outputs.ts';
import type { Output, Results } from './fill.ts';
import { labelNumbers, type ManyExplained, type ManyScored, NOT_SCORED } from './results.ts';

/** What mass scoring computes for each lead, and the arrays that it goes into. */
export type ManyOutputs<R = ManyScored> = {
  outputs: readonly Output[];
  arrays: (leads: number) => { results: R; into: readonly Results[] };
};

type Labels = { key: string; ids: readonly string[]; node: Node | undefined };

/** Scores as numbers, NaN for null; bands and grades as their places. */
export function manyOutputs({ outputs }: RuleSet, nodes: OutputNodes, interner: Interner): ManyOutputs {
  const bands = outputs.bands.map(({ score, bands: each }) => ({
    key: score,
    ids: each.map(({ id }) => id),
    node: nodes.bands.get(score),
  }));
  const grades = outputs.grades.map(({ key, grades: ids }) => ({ key, ids, node: nodes.grades.get(key) }));
  const scores = [...nodes.scores].map(([key, node]) => ({ key, output: { node: scoreNumber(node, interner), labels: null } }));
  const labelled = [...bands, ...grades].map((each) => labelOutput(each, interner));
  return {
    outputs: [...scores.map(({ output }) => output), ...labelled],
    arrays: (leads) => {
      const columns = <T extends Results, K extends { key: string }>(of: readonly K[], make: () => T) =>
        of.map(({ key }) => [key, make()] as const);
      const results = {
        scores: columns(scores, () => new Float64Array(leads)),
        bands: columns(bands, () => new Uint8Array(leads)),
        grades: columns(grades, () => new Uint8Array(leads)),
      };
      const into = [...results.scores, ...results.bands, ...results.grades].map(([, array]) => array);
      const byKey = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> => Object.fromEntries(entries);
      return { results: { scores: byKey(results.scores), bands: byKey(results.bands), grades: byKey(results.grades) }, into };
    },
  };
}

/** The same with the values of the lines that explain each score. */
export function explainedOutputs(many: ManyOutputs, lines: ReadonlyMap<string, readonly Node[]>): ManyOutputs<ManyExplained> {
  const values = [...lines.values()].flat();
  return {
    outputs: [...many.outputs, ...values.map((node) => ({ node, labels: null }))],
    arrays: (leads) => {
      const { results, into } = many.arrays(leads);
      const columns = [...lines].map(([key, nodes]) => [key, nodes.map(() => new Float64Array(leads))] as const);
      const ofLines = columns.flatMap(([, arrays]) => arrays);
      return { results: { ...results, lines: Object.fromEntries(columns) }, into: [...into, ...ofLines] };
    },
  };
}

function labelOutput({ ids, node }: Labels, interner: Interner): Output {
  const numbers = labelNumbers(ids);
  const text = node ?? interner.literal(null);
  const number = labelNumber(text, numbers, NOT_SCORED, interner);
  return number ? { node: number, labels: null } : { node: text, labels: { numbers, otherwise: NOT_SCORED } };
}
