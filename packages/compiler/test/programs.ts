import type { Program, ProgramNode } from '../src/index.ts';

type NodeOfKind<K extends ProgramNode['kind']> = Extract<ProgramNode, { kind: K }>;
type Data<K extends ProgramNode['kind']> = Partial<Omit<NodeOfKind<K>, 'kind' | 'id'>>;

const unlimited = { minimum: null, maximum: null };

/** Nodes of a Program, written by hand; what matters to a test is given, the rest does nothing. */
export const criterion = (id: string, data: Data<'criterion'> = {}): NodeOfKind<'criterion'> => ({
  kind: 'criterion',
  id,
  gate: null,
  active: null,
  when: null,
  award: { kind: 'points', points: 10 },
  ...unlimited,
  ...data,
});
export const activity = (id: string, data: Data<'activity'> = {}): NodeOfKind<'activity'> => ({
  kind: 'activity',
  id,
  gate: null,
  active: null,
  events: ['page'],
  where: null,
  withinDays: null,
  counting: { kind: 'every' },
  award: { kind: 'each', points: 1, atMost: null },
  ...unlimited,
  ...data,
});
export const decay = (id: string, input: string, data: Data<'decay'> = {}): NodeOfKind<'decay'> => ({
  kind: 'decay',
  id,
  input,
  curve: { kind: 'linear', days: 10 },
  anchor: { kind: 'event' },
  after: 0,
  ...data,
});
export const group = (id: string, inputs: string[], data: Data<'group'> = {}): NodeOfKind<'group'> => ({
  kind: 'group',
  id,
  inputs,
  combine: 'sum',
  weight: 100,
  ...unlimited,
  ...data,
});
export const segment = (id: string, when: NodeOfKind<'segment'>['when'], data: Data<'segment'> = {}): NodeOfKind<'segment'> => ({
  kind: 'segment',
  id,
  active: null,
  when,
  ...data,
});
export const disqualifier = (
  id: string,
  matches: string[],
  value: number,
  data: Data<'disqualifier'> = {},
): NodeOfKind<'disqualifier'> => ({
  kind: 'disqualifier',
  id,
  active: null,
  matches,
  value,
  ...data,
});
export const audience = (id: string, matches: string[], data: Data<'audience'> = {}): NodeOfKind<'audience'> => ({
  kind: 'audience',
  id,
  active: null,
  matches,
  ...data,
});
/** A wide scale and three decimals, so that a score shows what went into it. */
export const score = (id: string, inputs: (string | [id: string, weight: number])[], data: Data<'score'> = {}): NodeOfKind<'score'> => ({
  kind: 'score',
  id,
  key: id,
  inputs: inputs.map((input) => (typeof input === 'string' ? { id: input, weight: 1 } : { id: input[0], weight: input[1] })),
  combine: 'sum',
  disqualifiers: [],
  scale: { minimum: -1000, maximum: 1000, from: null },
  decimals: 3,
  ...data,
});
export const bands = (id: string, of: string, ...thresholds: [id: string, from: number | null, exit?: number][]): NodeOfKind<'bands'> => ({
  kind: 'bands',
  id,
  score: of,
  bands: thresholds.map(([band, from, exit]) => ({ id: band, from, exit: exit ?? null })),
});

/** Fields of every type, and two kinds of events. */
const INPUTS: Pick<Program, 'attributes' | 'events'> = {
  attributes: [
    { key: 'created', type: 'date', caseSensitive: false },
    { key: 'customer', type: 'boolean', caseSensitive: false },
    { key: 'industry', type: 'text', caseSensitive: false },
    { key: 'size', type: 'number', caseSensitive: false },
    { key: 'tags', type: 'list', caseSensitive: false },
    { key: 'token', type: 'text', caseSensitive: true },
  ],
  events: [
    { key: 'call', properties: [{ key: 'seconds', type: 'number', caseSensitive: false }] },
    {
      key: 'page',
      properties: [
        { key: 'path', type: 'text', caseSensitive: false },
        { key: 'seconds', type: 'number', caseSensitive: false },
      ],
    },
  ],
};

export const programOf = (nodes: ProgramNode[], more: Partial<Program> = {}): Program => ({
  format: 'umbral.program',
  version: 2,
  ...INPUTS,
  measures: [],
  nodes,
  ...more,
});
