import { heldFact } from '../access/held.ts';
import { scannedBelow } from '../batch/scans.ts';
import type { FactColumns } from '../columns/columns.ts';
import type { Node } from '../ir/node.ts';
import type { StageNodes } from '../ir/rule-set.ts';
import { isBoolean, isNumber } from '../ir/types.ts';
import { everyNode } from '../ir/uses.ts';

/** So much may be kept of one sample. */
const MOST_BYTES = 256 * 1024 * 1024;

const bytesOf = ({ type }: Node): number => (isBoolean(type) ? 1 : 8);

/**
 * The results worth keeping between edits: those of loops over events, and the results of stages that read leads themselves (matches,
 * points, measures), so that an edit of one criterion leaves those of all others. Sums and limits of them are cheap to compute again.
 * None if they would take too much memory.
 */
export function worthKeeping(stages: StageNodes, roots: readonly Node[], leads: number, isScanned: boolean): readonly Node[] {
  const kept = new Map<Node, true>();
  if (isScanned) for (const aggregate of scannedBelow(roots, new Map())) kept.set(aggregate, true);
  const needed = everyNode(roots);
  for (const rules of stages.values()) {
    for (const node of rules.values()) if (needed.has(node) && isTyped(node) && readsLeads(node, kept)) kept.set(node, true);
  }
  const nodes = [...kept.keys()];
  const bytes = nodes.reduce((sum, node) => sum + bytesOf(node) * leads, 0);
  return bytes > MOST_BYTES ? [] : nodes;
}

const isTyped = ({ op, type }: Node): boolean => op !== 'literal' && (isBoolean(type) || isNumber(type));

/** Whether anything but what is kept already has to be read from leads. */
function readsLeads(node: Node, kept: ReadonlyMap<Node, true>): boolean {
  for (const { op } of everyNode([node], kept)) if (op === 'fact' || op === 'events' || op === 'now') return true;
  return false;
}

/** The columns that a result was made of: as long as they are the same ones, so is the result. */
export function sourcesOf(node: Node, columns: FactColumns): readonly unknown[] {
  const sources: unknown[] = [];
  for (const each of everyNode([node])) {
    if (each.op === 'events') sources.push(columns.events.types, columns.events.offsets, columns.events.ageDays);
    if (each.op !== 'fact' && each.op !== 'eventFact') continue;
    const held = heldFact(columns, each);
    if (held) sources.push(held.values, held.kind === 'coded' ? held.codes : null);
  }
  return sources;
}
