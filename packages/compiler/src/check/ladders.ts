import type { DataOf, FieldType } from '@umbral/model';
import { about, type Diagnostic } from '../diagnostics/index.ts';
import type { Graph } from '../parse/index.ts';

type FieldLadder = NonNullable<DataOf<'criterion'>['ladder']>;

/** The types that a ladder can part: dates as their age in days. */
const LADDER_TYPES: Record<FieldLadder['kind'], readonly FieldType[]> = { ranges: ['number', 'date'], values: ['text'] };

/** There is a step, and each begins above the one below it. */
export function checkRanges(node: string, steps: readonly { from: number }[]): Diagnostic[] {
  if (steps.length === 0) return [about(node, 'emptyLadder', {})];
  return steps.flatMap(({ from }, step) =>
    from <= (steps[step - 1]?.from ?? Number.NEGATIVE_INFINITY) ? [about(node, 'ladderOrder', { step })] : [],
  );
}

function checkValues(node: string, steps: readonly { values: readonly string[] }[]): Diagnostic[] {
  if (steps.length === 0) return [about(node, 'emptyLadder', {})];
  return steps.flatMap(({ values }, step) => (values.every((value) => value.trim() === '') ? [about(node, 'ladderValues', { step })] : []));
}

export function checkFieldLadder(node: string, ladder: FieldLadder, graph: Graph): Diagnostic[] {
  const { kind, field } = ladder;
  const findings = kind === 'ranges' ? checkRanges(node, ladder.steps) : checkValues(node, ladder.steps);
  const found = graph.fields.get(field);
  if (!found) return [about(node, 'ladderField', { field }), ...findings];
  if (LADDER_TYPES[kind].includes(found.type)) return findings;
  return [about(node, 'ladderMismatch', { field, type: found.type, ladder: kind }), ...findings];
}
