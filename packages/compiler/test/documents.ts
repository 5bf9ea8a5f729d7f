import { type Condition, type ConditionGroup, type DataOf, Document, emptyDocument, NODE_KINDS, type Node } from '@umbral/model';

const position = { x: 0, y: 0 };

export const comparison = (
  field: string,
  operator: Extract<Condition, { kind: 'comparison' }>['operator'],
  value: Extract<Condition, { kind: 'comparison' }>['value'] = null,
  orMissing = false,
): Condition => ({ kind: 'comparison', field, operator, value, orMissing });
export const all = (...of: Condition[]): ConditionGroup => ({ kind: 'all', of });

export const criterion = (id: string, condition: ConditionGroup, points = 10): Node => ({
  id,
  kind: 'criterion',
  position,
  data: { ...NODE_KINDS.criterion.defaults(), condition, points },
});
/** A sound criterion when it does not matter what it asks. */
export const anyCriterion = (id: string, points = 10): Node => criterion(id, all(comparison('industry', 'is', 'software')), points);
export const activity = (id: string, data: Partial<DataOf<'activity'>> = {}): Node => ({
  id,
  kind: 'activity',
  position,
  data: { ...NODE_KINDS.activity.defaults(), events: ['page_viewed'], ...data },
});
export const decay = (id: string, curve: DataOf<'decay'>['curve'] = { kind: 'halfLife', days: 30 }): Node => ({
  id,
  kind: 'decay',
  position,
  data: { title: null, curve },
});
export const group = (id: string, data: Partial<DataOf<'group'>> = {}): Node => ({
  id,
  kind: 'group',
  position,
  data: { ...NODE_KINDS.group.defaults(), ...data },
});
export const score = (id: string, data: Partial<DataOf<'score'>> = {}): Node => ({
  id,
  kind: 'score',
  position,
  data: { ...NODE_KINDS.score.defaults(), key: id, ...data },
});
export const bands = (id: string, ...thresholds: (number | null)[]): Node => ({
  id,
  kind: 'bands',
  position,
  data: { title: null, bands: thresholds.map((from, index) => ({ id: `band${index}`, label: { text: '' }, colour: 'gray', from })) },
});

/** A document of nodes and edges written `source > target`. The schema has looked at it, as it has at every document. */
export function documentOf(nodes: Node[], edges: string[], more: Partial<Document> = {}): Document {
  const drawn = edges.map((edge, index) => {
    const [source = '', target = ''] = edge.split(' > ');
    return { id: `e${index}`, source, sourcePort: 'out', target, targetPort: 'in' };
  });
  return Document.parse({ ...emptyDocument(), nodes, edges: drawn, ...more });
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
      { id: 'n1', kind: 'note', position, data: { text: 'Remember' } },
    ],
    ['k1 > g1', 'a1 > d1', 'd1 > g1', 'g1 > g2', 'a2 > g2', 'g2 > s1', 'k1 > s1', 's1 > b1'],
  );
