import type { Change, Document } from '@umbral/model';
import { shownNumber } from '../terminal.ts';
import { labelText } from './labels.ts';
import { titleOf } from './titles.ts';

/** What the keys of a card's data are called, where their own name does not say it. */
const FIELDS: Record<string, string> = {
  enabled: 'switched on',
  where: 'only events where',
  withinDays: 'in the last days',
  atMost: 'at most',
  combine: 'how points are combined',
  activeFrom: 'active from',
  activeUntil: 'active until',
  counts: 'what counts',
  anchor: 'counted from',
  after: 'days of grace',
  target: 'score',
  value: 'becomes',
  rowThresholds: 'thresholds of the rows',
  columnThresholds: 'thresholds of the columns',
};

type Labelled = { label: Parameters<typeof labelText>[0]; from?: number | null };
const isLabelled = (value: unknown): value is Labelled => typeof value === 'object' && value !== null && 'label' in value;
const isLabel = (value: object): value is Labelled['label'] => 'code' in value || ('text' in value && Object.keys(value).length === 1);

/** A value of a card's data in a few words; null where only the whole card can tell it. */
function valueText(value: unknown): string | null {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'number') return shownNumber(value);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return `“${value.length > 80 ? `${value.slice(0, 80)}…` : value}”`;
  if (Array.isArray(value)) {
    if (value.every((each) => typeof each === 'string' || typeof each === 'number')) return value.join(', ') || 'nothing';
    if (!value.every(isLabelled)) return null;
    return value.map(({ label, from }) => labelText(label) + (typeof from === 'number' ? ` from ${shownNumber(from)}` : '')).join(', ');
  }
  if (typeof value === 'object' && isLabel(value)) return `“${labelText(value)}”`;
  return null;
}

/** What is different between two documents, each change in a line. */
export function changeWords(before: Document, after: Document): (change: Change) => string {
  const owners = new Map([
    ...before.nodes.map((node) => [node.id, before] as const),
    ...after.nodes.map((node) => [node.id, after] as const),
  ]);
  const nodes = new Map([...before.nodes, ...after.nodes].map((node) => [node.id, node]));
  const title = (id: string): string => {
    const [node, owner] = [nodes.get(id), owners.get(id)];
    return node && owner ? `“${titleOf(node, owner)}”` : id;
  };
  return (change) => {
    switch (change.kind) {
      case 'nodeAdded':
        return `added: ${title(change.node.id)} (${change.node.kind})`;
      case 'nodeRemoved':
        return `removed: “${titleOf(change.node, before)}” (${change.node.kind})`;
      case 'nodeMoved':
        return `moved on the canvas: ${title(change.node.id)}`;
      case 'nodeChanged': {
        const [old, now] = [valueText(change.before), valueText(change.after)];
        const field = FIELDS[change.field] ?? change.field;
        const values = old === null || now === null || old === now ? 'is another' : `${old} → ${now}`;
        return `changed: ${title(change.node.id)}, ${field}: ${values}`;
      }
      case 'edgeAdded':
        return `connected: ${title(change.edge.source)} → ${title(change.edge.target)}`;
      case 'edgeRemoved':
        return `disconnected: ${title(change.edge.source)} → ${title(change.edge.target)}`;
      case 'edgesReordered':
        return `changed: ${title(change.node.id)}, its inputs stand in another order`;
      default: {
        const [, what, fate] = /^(field|event)(\w+)$/.exec(change.kind) ?? [];
        const name = labelText(change.definition.label);
        return `${what === 'field' ? 'field' : 'kind of event'} ${fate === 'Changed' ? 'defined anew' : fate?.toLowerCase()}: “${name}”`;
      }
    }
  };
}
