import { type DataOf, type Document, emptyDocument, type Node, type NodeKind } from '@umbral/model';
import { always } from './ask.ts';

/** A node and what comes into its ports: the whole drawing of a case is a list of these. */
type Drawn = { node: Node; into: { source: string; port: string }[] };
type Ports = { [port: string]: readonly string[] };
type Definitions = Partial<Pick<Document, 'fields' | 'events'>>;

const on = { title: null, enabled: true, activeFrom: null, activeUntil: null };
const unlimited = { minimum: null, maximum: null };

function drawn<K extends NodeKind>(kind: K, id: string, ports: Ports, data: DataOf<K>): Drawn {
  const into = Object.entries(ports).flatMap(([port, sources]) => sources.map((source) => ({ source, port })));
  return { node: { id, kind, position: { x: 0, y: 0 }, data } as Node, into };
}
const gated = (gate: string | undefined): Ports => (gate === undefined ? {} : { gate: [gate] });

export const criterion = (id: string, data: Partial<DataOf<'criterion'>>, gate?: string): Drawn =>
  drawn('criterion', id, gated(gate), { ...on, condition: always, points: 10, ladder: null, ...unlimited, ...data });

/** Every visit gives 5 points, unless `data` says otherwise. */
export const activity = (id: string, data: Partial<DataOf<'activity'>>, gate?: string): Drawn =>
  drawn('activity', id, gated(gate), {
    events: ['page_viewed'],
    where: always,
    withinDays: null,
    ...on,
    counts: { kind: 'every' },
    points: 5,
    atMost: null,
    ladder: null,
    ...unlimited,
    ...data,
  });

export const segment = (id: string, condition: DataOf<'segment'>['condition'], data: Partial<DataOf<'segment'>> = {}): Drawn =>
  drawn('segment', id, {}, { ...on, condition, ...data });

export const decay = (id: string, from: string, curve: DataOf<'decay'>['curve'], data: Partial<DataOf<'decay'>> = {}): Drawn =>
  drawn('decay', id, { in: [from] }, { title: null, curve, anchor: { kind: 'event' }, after: 0, ...data });

export const group = (id: string, from: readonly string[], data: Partial<DataOf<'group'>> = {}): Drawn =>
  drawn('group', id, { in: from }, { title: null, combine: 'sum', weight: 100, ...unlimited, ...data });

export const WIDE = { minimum: -1_000_000, maximum: 1_000_000, from: null };

/** A score that shows what comes in, to three decimals, unless `data` says otherwise. Its key is its id. */
export const score = (id: string, from: readonly string[], data: Partial<DataOf<'score'>> = {}): Drawn =>
  drawn('score', id, { in: from }, { title: null, key: id, combine: 'sum', weights: {}, scale: WIDE, decimals: 3, ...data });

/** `thresholds`: entry, or entry and exit, of each band above the lowest, which is b0; the others are b1, b2, … */
export const bands = (id: string, from: string, thresholds: readonly (number | readonly [number, number])[]): Drawn => {
  const ends = thresholds.map((each) => (typeof each === 'number' ? [each, null] : each));
  const rows = [[null, null], ...ends].map(([entry = null, exit = null], index) => ({
    id: `b${index}`,
    label: { text: `b${index}` },
    colour: 'blue' as const,
    from: entry,
    exit,
  }));
  return drawn('bands', id, { in: [from] }, { title: null, bands: rows });
};

/** Grades are named after their cell: r0c0, r0c1, … */
export const matrix = (
  id: string,
  [rows, columns]: readonly [string, string],
  [down, across]: readonly [number, number],
  data: Partial<DataOf<'matrix'>> = {},
): Drawn => {
  const cells = Array.from({ length: down }, (_r, row) => Array.from({ length: across }, (_c, column) => `r${row}c${column}`));
  const grades = cells.flat().map((grade) => ({ id: grade, label: { text: grade }, colour: 'blue' as const }));
  const empty = { title: null, key: id, rowThresholds: [], columnThresholds: [] };
  return drawn('matrix', id, { rows: [rows], columns: [columns] }, { ...empty, grades, cells, ...data });
};

export const disqualifier = (id: string, from: readonly string[], data: Partial<DataOf<'disqualifier'>> = {}): Drawn =>
  drawn('disqualifier', id, { in: from }, { ...on, target: null, value: 0, ...data });

export const audience = (id: string, from: readonly string[], data: Partial<DataOf<'audience'>> = {}): Drawn =>
  drawn('audience', id, { in: from }, { ...on, ...data });

/** The document of these nodes; `own` are fields and events that the catalogue does not have. */
export function draw(parts: readonly Drawn[], own: Definitions = {}): Document {
  const ends = parts.flatMap(({ node, into }) => into.map(({ source, port }) => ({ source, target: node.id, port })));
  const edges = ends.map(({ source, target, port }, index) => ({
    id: `e${index + 1}`,
    source,
    sourcePort: 'out',
    target,
    targetPort: port,
  }));
  return { ...emptyDocument(), nodes: parts.map(({ node }) => node), edges, ...own };
}

/** The document in which these nodes come into one score, `score`. */
export function scored(parts: readonly Drawn[], data: Partial<DataOf<'score'>> = {}, own: Definitions = {}): Document {
  const used = new Set(parts.flatMap(({ into }) => into.map(({ source }) => source)));
  const giving = parts.filter(({ node }) => ['criterion', 'activity', 'decay', 'group'].includes(node.kind) && !used.has(node.id));
  return draw(
    [
      ...parts,
      score(
        'score',
        giving.map(({ node }) => node.id),
        data,
      ),
    ],
    own,
  );
}
