import { compile } from '@umbral/compiler';
import { compileRuleSet, type Explanation, type Facts, type Lead, prepareFacts, type Scorer } from '../src/index.ts';

export type Document = Parameters<typeof compile>[0];
export type Node = Document['nodes'][number];
type Kind = Node['kind'];
export type DataOf<K extends Kind> = Extract<Node, { kind: K }>['data'];
export type ConditionGroup = DataOf<'criterion'>['condition'];
export type Condition = ConditionGroup['of'][number];
export type Comparison = Extract<Condition, { kind: 'comparison' }>;
export type ActivityComparison = Extract<Condition, { kind: 'activity' }>;
export type PropertyGroup = DataOf<'activity'>['where'];

const position = { x: 0, y: 0 };

export const comparison = (
  field: string,
  operator: Comparison['operator'],
  value: Comparison['value'] = null,
  orMissing = false,
): Comparison => ({ kind: 'comparison', field, operator, value, orMissing });
export const all = <C extends Condition>(...of: C[]): { kind: 'all'; of: C[] } => ({ kind: 'all', of });
/** A condition on activity: by default, at least one page view ever. */
export const did = (data: Partial<ActivityComparison> = {}): ActivityComparison => ({
  kind: 'activity',
  events: ['page_viewed'],
  where: all<Comparison>(),
  withinDays: null,
  measure: { kind: 'count' },
  operator: 'atLeast',
  value: 1,
  orMissing: false,
  ...data,
});

const switching = { enabled: true, activeFrom: null, activeUntil: null };
const limits = { minimum: null, maximum: null };

export const criterion = (id: string, condition: ConditionGroup, points: number, data: Partial<DataOf<'criterion'>> = {}): Node => ({
  id,
  kind: 'criterion',
  position,
  data: { title: null, ...switching, condition, points, ladder: null, ...limits, ...data },
});
/** A criterion that every lead matches. */
export const always = (id: string, points: number, data: Partial<DataOf<'criterion'>> = {}): Node =>
  criterion(id, { kind: 'any', of: [comparison('phone', 'isKnown'), comparison('phone', 'isUnknown')] }, points, data);
export const activity = (id: string, data: Partial<DataOf<'activity'>>): Node => ({
  id,
  kind: 'activity',
  position,
  data: {
    title: null,
    ...switching,
    events: ['page_viewed'],
    where: all<Comparison>(),
    withinDays: null,
    counts: { kind: 'every' },
    points: 1,
    atMost: null,
    ladder: null,
    ...limits,
    ...data,
  },
});
/** A ladder over a measure of an activity's events. */
export const ladder = (measure: ActivityComparison['measure'], steps: [from: number, points: number][], below = 0, missing = 0) => ({
  measure,
  steps: steps.map(([from, points]) => ({ from, points })),
  below,
  missing,
});
export const segment = (id: string, condition: ConditionGroup, data: Partial<DataOf<'segment'>> = {}): Node => ({
  id,
  kind: 'segment',
  position,
  data: { title: null, ...switching, condition, ...data },
});
export const decay = (id: string, curve: DataOf<'decay'>['curve'], data: Partial<DataOf<'decay'>> = {}): Node => ({
  id,
  kind: 'decay',
  position,
  data: { title: null, curve, anchor: { kind: 'event' }, after: 0, ...data },
});
export const group = (id: string, data: Partial<DataOf<'group'>> = {}): Node => ({
  id,
  kind: 'group',
  position,
  data: { title: null, combine: 'sum', weight: 100, ...limits, ...data },
});
/** A wide scale and three decimals, so that a score shows what went into it. */
export const score = (id: string, data: Partial<DataOf<'score'>> = {}): Node => ({
  id,
  kind: 'score',
  position,
  data: { title: null, key: id, combine: 'sum', weights: {}, scale: { minimum: -1000, maximum: 1000, from: null }, decimals: 3, ...data },
});
export const bands = (id: string, thresholds: Record<string, number | null>, exits: Record<string, number> = {}): Node => ({
  id,
  kind: 'bands',
  position,
  data: {
    title: null,
    bands: Object.entries(thresholds).map(([band, from]) => ({
      id: band,
      label: { text: band },
      colour: 'gray',
      from,
      exit: Object.hasOwn(exits, band) ? (exits[band] ?? null) : null,
    })),
  },
});
/** Cells named by their row and column, from the lowest up: `g00`. */
export const matrix = (id: string, rows: number, columns: number, data: Partial<DataOf<'matrix'>> = {}): Node => {
  const cells = [...Array(rows).keys()].map((row) => [...Array(columns).keys()].map((column) => `g${row}${column}`));
  const grades = cells.flat().map((grade) => ({ id: grade, label: { text: grade }, colour: 'gray' as const }));
  return {
    id,
    kind: 'matrix',
    position,
    data: { title: null, key: id, rowThresholds: [], columnThresholds: [], grades, cells, ...data },
  };
};
export const disqualifier = (id: string, data: Partial<DataOf<'disqualifier'>> = {}): Node => ({
  id,
  kind: 'disqualifier',
  position,
  data: { title: null, ...switching, target: null, value: 0, ...data },
});
export const audience = (id: string, data: Partial<DataOf<'audience'>> = {}): Node => ({
  id,
  kind: 'audience',
  position,
  data: { title: null, ...switching, ...data },
});

/** Nodes, and edges written `source > target`, or `source > target port` if it is not the port that fits. */
export function documentOf(nodes: Node[], edges: string[], more: Partial<Document> = {}): Document {
  const kinds = new Map(nodes.map((node) => [node.id, node.kind]));
  const drawn = edges.map((edge, index) => {
    const [source = '', target = '', port] = edge.split(/ > | /);
    const isGate = kinds.get(source) === 'segment' && kinds.get(target) !== 'disqualifier' && kinds.get(target) !== 'audience';
    return { id: `e${index}`, source, sourcePort: 'out', target, targetPort: port ?? (isGate ? 'gate' : 'in') };
  });
  return { format: 'umbral.document', version: 2, nodes, edges: drawn, fields: [], events: [], ...more };
}

export const NOW = Date.UTC(2025, 5, 1);
export const DAY = 86_400_000;
/** An event so many days ago. */
export const event = (daysAgo: number, type = 'page_viewed', properties: Record<string, unknown> = {}): Lead['events'][number] => ({
  type,
  at: NOW - daysAgo * DAY,
  properties,
});

type Lenient = Partial<Lead>;
type Compiled = { scorer: Scorer; facts: (lead: Lenient) => Facts; explain: (lead: Lenient) => Explanation };

/** Compiles a document that must have no errors. */
export function compiled(document: Document): Compiled {
  const { ruleSet, diagnostics } = compile(document);
  const errors = diagnostics.filter((each) => each.severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const scorer = compileRuleSet(ruleSet);
  const facts = (lead: Lenient): Facts => prepareFacts(ruleSet.input, { attributes: {}, events: [], ...lead }, NOW);
  return { scorer, facts, explain: (lead) => scorer.explain(facts(lead)) };
}
