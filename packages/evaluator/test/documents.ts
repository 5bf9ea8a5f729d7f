import { compile } from '@umbral/compiler';
import { compileRuleSet, type Explanation, type Facts, type Lead, prepareFacts, type Scorer } from '../src/index.ts';

export type Document = Parameters<typeof compile>[0];
export type Node = Document['nodes'][number];
export type DataOf<K extends Node['kind']> = Extract<Node, { kind: K }>['data'];
export type ConditionGroup = DataOf<'criterion'>['condition'];
export type Condition = ConditionGroup['of'][number];
export type Comparison = Extract<Condition, { kind: 'comparison' }>;

const position = { x: 0, y: 0 };

export const comparison = (
  field: string,
  operator: Comparison['operator'],
  value: Comparison['value'] = null,
  orMissing = false,
): Comparison => ({ kind: 'comparison', field, operator, value, orMissing });
export const all = (...of: Condition[]): ConditionGroup => ({ kind: 'all', of });

export const criterion = (id: string, condition: ConditionGroup, points: number): Node => ({
  id,
  kind: 'criterion',
  position,
  data: { title: null, enabled: true, condition, points },
});
export const activity = (id: string, data: Partial<DataOf<'activity'>>): Node => ({
  id,
  kind: 'activity',
  position,
  data: { title: null, enabled: true, events: ['page_viewed'], where: all(), withinDays: null, points: 1, atMost: null, ...data },
});
export const decay = (id: string, curve: DataOf<'decay'>['curve']): Node => ({ id, kind: 'decay', position, data: { title: null, curve } });
export const group = (id: string, data: Partial<DataOf<'group'>> = {}): Node => ({
  id,
  kind: 'group',
  position,
  data: { title: null, combine: 'sum', weight: 100, minimum: null, maximum: null, ...data },
});
/** A wide scale and three decimals, so that a score shows what went into it. */
export const score = (id: string, data: Partial<DataOf<'score'>> = {}): Node => ({
  id,
  kind: 'score',
  position,
  data: { title: null, key: id, combine: 'sum', scale: { minimum: -1000, maximum: 1000 }, decimals: 3, ...data },
});
export const bands = (id: string, thresholds: Record<string, number | null>): Node => ({
  id,
  kind: 'bands',
  position,
  data: {
    title: null,
    bands: Object.entries(thresholds).map(([band, from]) => ({ id: band, label: { text: band }, colour: 'gray', from })),
  },
});

/** Nodes, and edges written `source > target`. */
export function documentOf(nodes: Node[], edges: string[], more: Partial<Document> = {}): Document {
  const drawn = edges.map((edge, index) => {
    const [source = '', target = ''] = edge.split(' > ');
    return { id: `e${index}`, source, sourcePort: 'out', target, targetPort: 'in' };
  });
  return { format: 'umbral.document', version: 1, nodes, edges: drawn, fields: [], events: [], ...more };
}

export const NOW = Date.UTC(2025, 5, 1);
export const DAY = 86_400_000;
/** An event so many days ago. */
export const event = (daysAgo: number, type = 'page_viewed', properties: Record<string, unknown> = {}): Lead['events'][number] => ({
  type,
  at: NOW - daysAgo * DAY,
  properties,
});

type Lenient = { attributes?: Lead['attributes']; events?: Lead['events'] };
type Compiled = { scorer: Scorer; facts: (lead: Lenient) => Facts; explain: (lead: Lenient) => Explanation };

/** Compiles a document that must have no errors. */
export function compiled(document: Document): Compiled {
  const { ruleSet, diagnostics } = compile(document);
  const errors = diagnostics.filter((each) => each.severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const scorer = compileRuleSet(ruleSet);
  const facts = ({ attributes = {}, events = [] }: Lenient): Facts => prepareFacts(ruleSet.input, { attributes, events }, NOW);
  return { scorer, facts, explain: (lead) => scorer.explain(facts(lead)) };
}
