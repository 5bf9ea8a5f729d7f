import fc from 'fast-check';
import { activity, criterion, type Document, type Node } from '../documents.ts';
import { condition, days } from '../random/conditions.ts';
import { documents } from '../random/documents.ts';

type Edit = (from: Document) => Document;

const withNodes = (from: Document, nodes: Node[]): Document => ({ ...from, nodes });
/** Changes one of the nodes of a kind, if there is any. */
const changing =
  (kind: Node['kind'], pick: number, change: object): Edit =>
  (from) => {
    const some = from.nodes.filter((node) => node.kind === kind);
    const chosen = some[pick % some.length];
    return withNodes(
      from,
      from.nodes.map((node) => (node === chosen ? ({ ...node, data: { ...node.data, ...change } } as Node) : node)),
    );
  };
const adding =
  (make: (id: string) => Node): Edit =>
  (from) => {
    const node = make(`n${from.nodes.length}`);
    const edge = { id: `e${node.id}`, source: node.id, sourcePort: 'out', target: 's0', targetPort: 'in' };
    const nodes = from.nodes.map((each) =>
      each.kind === 'score' && each.id === 's0'
        ? { ...each, data: { ...each.data, weights: { ...each.data.weights, [node.id]: 2 } } }
        : each,
    );
    return { ...from, nodes: [...nodes, node], edges: [...from.edges, edge] };
  };
const removing =
  (pick: number): Edit =>
  (from) => {
    const gone = from.nodes[pick % from.nodes.length]?.id;
    return {
      ...from,
      nodes: from.nodes.filter(({ id }) => id !== gone),
      edges: from.edges.filter(({ source, target }) => source !== gone && target !== gone),
    };
  };

const counts = fc.constantFrom(
  { kind: 'every' },
  { kind: 'oncePerDay' },
  { kind: 'perPeriod', days: 7, most: 2 },
  { kind: 'first' },
  { kind: 'oncePerValue', property: 'path' },
);
const pick = fc.nat({ max: 20 });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(pick, fc.integer({ min: -9, max: 9 })).map(([at, points]) => changing('criterion', at, { points })),
  fc.tuple(pick, fc.integer({ min: -9, max: 9 })).map(([at, points]) => changing('activity', at, { points })),
  fc.tuple(pick, fc.option(days)).map(([at, withinDays]) => changing('activity', at, { withinDays })),
  fc.tuple(pick, counts).map(([at, each]) => changing('activity', at, { counts: each })),
  fc.tuple(pick, condition).map(([at, asked]) => changing('criterion', at, { condition: asked })),
  fc.tuple(pick, fc.integer({ min: 0, max: 200 })).map(([at, weight]) => changing('group', at, { weight })),
  fc.tuple(pick, days).map(([at, length]) => changing('decay', at, { curve: { kind: 'linear', days: length } })),
  fc.tuple(pick, fc.integer({ min: 0, max: 3 })).map(([at, decimals]) => changing('score', at, { decimals })),
  condition.map((asked) => adding((id) => criterion(id, asked, 3))),
  days.map((withinDays) => adding((id) => activity(id, { withinDays, counts: { kind: 'oncePerDay' } }))),
  pick.map(removing),
);

/** A document, and what becomes of it edit by edit; now and then an edit is undone. */
export const histories: fc.Arbitrary<Document[]> = fc
  .tuple(documents, fc.array(fc.option(edit, { freq: 4 }), { minLength: 1, maxLength: 7 }))
  .map(([first, edits]) => {
    const history = [first];
    for (const each of edits) history.push(each ? each(history.at(-1) ?? first) : (history.at(-2) ?? first));
    return history;
  });
