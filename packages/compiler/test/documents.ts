import {
  type ActivityComparison,
  type Comparison,
  type Condition,
  type ConditionGroup,
  type DataOf,
  Document,
  emptyDocument,
  NODE_KINDS,
  Node,
  type NodeKind,
  portsOf,
} from '@umbral/model';

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
  where: all<never>(),
  withinDays: null,
  measure: { kind: 'count' },
  operator: 'atLeast',
  value: 1,
  orMissing: false,
  ...data,
});

/** A node of any kind with its kind's defaults but for what is given. */
export const node = <K extends NodeKind>(kind: K, id: string, data: Partial<DataOf<K>> = {}): Node =>
  Node.parse({ id, kind, position, data: { ...NODE_KINDS[kind].defaults(), ...data } });

export const criterion = (id: string, condition: ConditionGroup, points = 10, data: Partial<DataOf<'criterion'>> = {}): Node =>
  node('criterion', id, { condition, points, ...data });
/** A sound criterion when it does not matter what it asks. */
export const anyCriterion = (id: string, points = 10, data: Partial<DataOf<'criterion'>> = {}): Node =>
  criterion(id, all(comparison('industry', 'is', 'software')), points, data);
export const activity = (id: string, data: Partial<DataOf<'activity'>> = {}): Node =>
  node('activity', id, { events: ['page_viewed'], ...data });
export const segment = (
  id: string,
  condition: ConditionGroup = all(comparison('country', 'is', 'es')),
  data: Partial<DataOf<'segment'>> = {},
): Node => node('segment', id, { condition, ...data });
export const decay = (
  id: string,
  curve: DataOf<'decay'>['curve'] = { kind: 'halfLife', days: 30 },
  data: Partial<DataOf<'decay'>> = {},
): Node => node('decay', id, { curve, ...data });
export const group = (id: string, data: Partial<DataOf<'group'>> = {}): Node => node('group', id, data);
export const score = (id: string, data: Partial<DataOf<'score'>> = {}): Node => node('score', id, { key: id, ...data });
export const bands = (id: string, ...thresholds: (number | null)[]): Node =>
  node('bands', id, {
    bands: thresholds.map((from, index) => ({ id: `band${index}`, label: { text: '' }, colour: 'gray', from, exit: null })),
  });
/** A grade in every cell, named by its row and column. */
export const matrix = (id: string, rowThresholds: number[], columnThresholds: number[], data: Partial<DataOf<'matrix'>> = {}): Node => {
  const cells = [...Array(rowThresholds.length + 1).keys()].map((row) =>
    [...Array(columnThresholds.length + 1).keys()].map((column) => `g${row}${column}`),
  );
  const grades = cells.flat().map((grade) => ({ id: grade, label: { text: grade }, colour: 'gray' as const }));
  return node('matrix', id, { key: id, rowThresholds, columnThresholds, grades, cells, ...data });
};

/**
 * A document of nodes and edges written `source > target`, or `source > target port`; the port is the target's first one that takes the
 * source. The schema has looked at it, as it has at every document.
 */
export function documentOf(nodes: Node[], edges: string[], more: Partial<Document> = {}): Document {
  const kinds = new Map(nodes.map((each) => [each.id, each.kind]));
  const drawn = edges.map((edge, index) => {
    const [source = '', target = '', port] = edge.split(/ > | /);
    return { id: `e${index}`, source, sourcePort: 'out', target, targetPort: port ?? portFor(kinds.get(source), kinds.get(target)) };
  });
  return Document.parse({ ...emptyDocument(), nodes, edges: drawn, ...more });
}

function portFor(source: NodeKind | undefined, target: NodeKind | undefined): string {
  const out = source && portsOf(source).out[0];
  const ports = target ? portsOf(target).in : [];
  return (ports.find((port) => out && port.accepts.includes(out.type)) ?? ports.find((port) => port.id === 'in'))?.id ?? 'in';
}

/** One of everything, with nothing wrong. */
export const soundDocument = (): Document =>
  documentOf(
    [
      criterion(
        'k1',
        all(comparison('industry', 'isAnyOf', ['Software', ' Retail ']), comparison('employees', 'between', { from: 10, to: 500 })),
        30,
      ),
      activity('a1', { where: all(comparison('path', 'contains', '/Pricing')), points: 7, atMost: 5 }),
      activity('a2', { events: ['email_clicked', 'email_opened'], points: 2 }),
      decay('d1'),
      group('g1', { weight: 150, maximum: 60 }),
      group('g2', { combine: 'maximum' }),
      score('s1'),
      bands('b1', null, 20, 60),
      node('note', 'n1', { text: 'Remember' }),
    ],
    ['k1 > g1', 'a1 > d1', 'd1 > g1', 'g1 > g2', 'a2 > g2', 'g2 > s1', 'k1 > s1', 's1 > b1'],
  );
