import fc from 'fast-check';
import {
  always,
  audience,
  bands,
  type DataOf,
  type Document,
  decay,
  disqualifier,
  documentOf,
  group,
  matrix,
  type Node,
  score,
  segment,
} from '../documents.ts';
import { condition } from './conditions.ts';
import { active, activities, criteria, fading, limits, switching } from './sources.ts';

const combine = fc.constantFrom('sum' as const, 'maximum' as const, 'first' as const);
const groups = fc.array(
  fc.record({ combine, weight: fc.oneof(fc.integer({ min: 0, max: 300 }), fc.double({ min: 0, max: 1_000, noNaN: true })), limits }),
  { maxLength: 4 },
);
const between = fc
  .tuple(fc.integer({ min: -50, max: 0 }), fc.integer({ min: 1, max: 200 }))
  .map(([minimum, maximum]) => ({ minimum, maximum }));
const scores = fc.array(
  fc.record({
    combine: fc.constantFrom('sum' as const, 'average' as const, 'maximum' as const),
    scale: fc.tuple(between, fc.option(between)).map(([scale, from]) => ({ ...scale, from })),
    decimals: fc.integer({ min: 0, max: 3 }),
    weight: fc.constantFrom(1, 2.5, 40),
  }),
  { minLength: 1, maxLength: 3 },
);
const segments = fc.array(fc.tuple(condition, switching), { maxLength: 2 });
const disqualifiers = fc.array(fc.record({ value: fc.integer({ min: -60, max: 210 }), all: fc.boolean(), active }), { maxLength: 2 });

const parts = fc.record({
  criteria,
  activities,
  decays: fc.array(fading, { maxLength: 3 }),
  fades: fc.array(fading, { maxLength: 2 }),
  groups,
  scores,
  segments,
  disqualifiers,
  audience: fc.option(active, { freq: 3 }),
  matrix: fc.boolean(),
  draws: fc.infiniteStream(fc.nat({ max: 3 })),
});
type Parts = typeof parts extends fc.Arbitrary<infer P> ? P : never;

/** Documents of sound nodes of every kind, connected at random; what comes later may read what comes before. */
export const documents: fc.Arbitrary<Document> = parts.map(drawn);

function drawn(from: Parts): Document {
  const maybe = (): boolean => from.draws.next().value === 0;
  const edges: string[] = [];
  const gates = from.segments.map(([asked, on], index) => segment(`p${index}`, asked, on));
  const sources: Node[] = [
    ...from.criteria.map((make, index) => make(`k${index}`)),
    ...from.activities.map((make, index) => make(`a${index}`)),
  ];
  for (const source of sources) for (const gate of gates.slice(0, 1)) if (maybe()) edges.push(`${gate.id} > ${source.id}`);
  const fade = (id: string, input: string, { byEvent, anchor, ...data }: Parts['decays'][number]): Node => {
    edges.push(`${input} > ${id}`);
    return decay(id, data.curve, { ...data, anchor: byEvent && input.startsWith('a') ? { kind: 'event' } : anchor });
  };
  const count = from.activities.length;
  sources.push(...from.decays.map((data, index) => fade(`d${index}`, count > 0 ? `a${index % count}` : 'k0', data)));
  for (const [index, { limits: kept, ...data }] of from.groups.entries()) {
    const into = sources.filter((_, place) => place === 0 || maybe());
    edges.push(...into.map((source) => `${source.id} > g${index}`));
    sources.push(group(`g${index}`, { ...data, ...kept }));
    const fades = from.fades[index];
    if (fades) sources.push(fade(`f${index}`, `g${index}`, fades));
  }
  // Something that is on has to come into every score.
  sources.push(always('on', 1));
  const outputs: Node[] = [];
  for (const [index, { weight, ...data }] of from.scores.entries()) {
    const into = [...sources, ...outputs].filter((source) => source.id === 'on' || maybe());
    const weights: DataOf<'score'>['weights'] = Object.fromEntries(into.map((source, place) => [source.id, place % 2 === 0 ? weight : 1]));
    edges.push(...into.map((source) => `${source.id} > s${index}`));
    outputs.push(score(`s${index}`, { ...data, weights }));
  }
  const judged: Node[] =
    gates.length === 0
      ? []
      : from.disqualifiers.map(({ all, ...data }, index) =>
          disqualifier(`q${index}`, { value: data.value, ...data.active, target: all ? null : 's0' }),
        );
  edges.push(...judged.flatMap(({ id }) => gates.map((gate) => `${gate.id} > ${id}`)));
  const results = [bands('b', { low: null, middle: 1, high: 5 }, { middle: -1, high: 0 })];
  edges.push('s0 > b');
  if (from.matrix) {
    results.push(matrix('m', 3, 2, { columnThresholds: [2] }));
    edges.push('b > m rows', `s${from.scores.length - 1} > m columns`);
  }
  const isOn = gates.some((gate) => gate.kind === 'segment' && gate.data.enabled);
  if (from.audience && isOn) {
    results.push(audience('u', from.audience));
    edges.push(...gates.map((gate) => `${gate.id} > u`));
  }
  return documentOf([...gates, ...sources, ...outputs, ...judged, ...results], edges);
}
