import type { Comparison, ConditionGroup, EventSelection, PropertyGroup } from '../conditions/condition.ts';
import type { Measure } from '../conditions/measure.ts';
import type { Node } from './kinds.ts';

/** What to write in place of each key that a node names. A property comes with the events that carry it; a node that is gone is null. */
export type References = {
  field: (key: string) => string;
  event: (key: string) => string;
  property: (key: string, events: readonly string[]) => string;
  node: (id: string) => string | null;
};

/** '' stands for what was not chosen yet. */
const chosen = (key: string, rename: (key: string) => string) => (key === '' ? key : rename(key));

function properties(group: PropertyGroup, events: readonly string[], to: References): PropertyGroup {
  const child = (each: Comparison | PropertyGroup) =>
    each.kind === 'comparison' ? { ...each, field: chosen(each.field, (key) => to.property(key, events)) } : properties(each, events, to);
  return { ...group, of: group.of.map(child) };
}

function selection<S extends EventSelection>(from: S, to: References): S {
  return { ...from, events: from.events.map(to.event), where: properties(from.where, from.events, to) };
}

function measureOf<M extends Measure>(measure: M, events: readonly string[], to: References): M {
  return 'property' in measure ? { ...measure, property: chosen(measure.property, (key) => to.property(key, events)) } : measure;
}

function condition(group: ConditionGroup, to: References): ConditionGroup {
  const child = (each: ConditionGroup['of'][number]): ConditionGroup['of'][number] => {
    if (each.kind === 'comparison') return { ...each, field: chosen(each.field, to.field) };
    if (each.kind === 'activity') return { ...selection(each, to), measure: measureOf(each.measure, each.events, to) };
    return condition(each, to);
  };
  return { ...group, of: group.of.map(child) };
}

type DataOf<K extends Node['kind']> = Extract<Node, { kind: K }>['data'];

function activity(data: DataOf<'activity'>, to: References): DataOf<'activity'> {
  const { counts, ladder, events } = data;
  return {
    ...selection(data, to),
    counts: counts.kind === 'oncePerValue' ? { ...counts, property: chosen(counts.property, (key) => to.property(key, events)) } : counts,
    ladder: ladder && { ...ladder, measure: measureOf(ladder.measure, events, to) },
  };
}

function decay(data: DataOf<'decay'>, to: References): DataOf<'decay'> {
  const { anchor } = data;
  if (anchor.kind === 'lastActivity') return { ...data, anchor: { ...anchor, events: anchor.events.map(to.event) } };
  return anchor.kind === 'date' ? { ...data, anchor: { ...anchor, field: chosen(anchor.field, to.field) } } : data;
}

/** Weights of inputs that are gone go with them. */
function weights(data: DataOf<'score'>, to: References): DataOf<'score'> {
  const kept = Object.entries(data.weights).flatMap(([id, weight]) => {
    const renamed = to.node(id);
    return renamed === null ? [] : [[renamed, weight] as const];
  });
  return { ...data, weights: Object.fromEntries(kept) };
}

/** A node that names other fields, events, properties and nodes in the same places. Its own id stays. */
export function withReferences(node: Node, to: References): Node {
  switch (node.kind) {
    case 'criterion': {
      const { ladder } = node.data;
      const renamed = ladder && { ...ladder, field: chosen(ladder.field, to.field) };
      return { ...node, data: { ...node.data, condition: condition(node.data.condition, to), ladder: renamed } };
    }
    case 'segment':
      return { ...node, data: { ...node.data, condition: condition(node.data.condition, to) } };
    case 'activity':
      return { ...node, data: activity(node.data, to) };
    case 'decay':
      return { ...node, data: decay(node.data, to) };
    case 'score':
      return { ...node, data: weights(node.data, to) };
    case 'disqualifier':
      return { ...node, data: { ...node.data, target: node.data.target === null ? null : to.node(node.data.target) } };
    default:
      return node;
  }
}

/** The keys that nodes name, each once. */
export function referencesOf(nodes: readonly Node[]): { fields: Set<string>; events: Set<string> } {
  const [fields, events] = [new Set<string>(), new Set<string>()];
  const noted = (keys: Set<string>) => (key: string) => {
    keys.add(key);
    return key;
  };
  const same = (key: string) => key;
  for (const node of nodes) withReferences(node, { field: noted(fields), event: noted(events), property: same, node: same });
  return { fields, events };
}
