import { type ConditionGroup, compare, type DataOf, type Document, DocumentBuilder, happened } from '@umbral/model';

const many = <T>(length: number, make: (index: number) => T): T[] => Array.from({ length }, (_, index) => make(index));

/** Criteria (or activities) into one group into one score: as many nodes as asked for. */
function wide(
  nodes: number,
  combine: DataOf<'group'>['combine'],
  add: (draw: DocumentBuilder, id: string, index: number) => void,
): Document {
  const draw = new DocumentBuilder();
  const inputs = many(nodes - 2, (index) => {
    const id = `n${index}`;
    add(draw, id, index);
    return id;
  });
  draw.join(draw.add('group', 'group', 0, { combine }), inputs);
  draw.join(draw.add('score', 'score', 0, {}), ['group']);
  return draw.document;
}

const criteria = (nodes: number, combine: DataOf<'group'>['combine'], conditionOf: (index: number) => ConditionGroup): Document =>
  wide(nodes, combine, (draw, id, index) => draw.add(id, 'criterion', index, { condition: conditionOf(index) }));

const FIELDS = ['country', 'region', 'city', 'industry'] as const;

/** Choices that fit together in no way, but only after a long search. */
const puzzle = (index: number): ConditionGroup => ({
  kind: 'all',
  of: many(12, (hole) => ({
    kind: 'atLeast',
    count: 3,
    of: many(7, (each) => compare(FIELDS[(hole + each) % 4] ?? '', 'isNot', `${(index * hole * each) % 5}`)),
  })),
});

const tiers = (index: number): ConditionGroup => ({ kind: 'all', of: many(9, (each) => compare('employees', 'atLeast', index * each)) });

const visits = (index: number): ConditionGroup => ({
  kind: 'all',
  of: many(15, (each) => happened(['page_viewed'], 1 + ((index * 15 + each) % 900), each % 2 ? 'atLeast' : 'lessThan', 3)),
});

/** Documents made to be hard on the compiler and the linter, of any number of nodes. */
export const LARGE: Readonly<Record<string, (nodes: number) => Document>> = {
  'criteria that contradict themselves': (nodes) => criteria(nodes, 'sum', puzzle),
  'tiers of one number, in a sum': (nodes) => criteria(nodes, 'sum', tiers),
  'tiers of one number, in a first match': (nodes) => criteria(nodes, 'first', tiers),
  'measures of the same events': (nodes) => criteria(nodes, 'first', visits),
  'activities of the same events': (nodes) =>
    wide(nodes, 'sum', (draw, id, index) => draw.add(id, 'activity', index, { events: ['page_viewed'], withinDays: 1 + index })),
};
