import type { DataOf, Document } from '@umbral/model';
import fc from 'fast-check';
import { own } from '../../cases/ask.ts';
import { audience, bands, disqualifier, draw, matrix, score, segment, WIDE } from '../../cases/draw.ts';
import { condition, EVENTS } from './conditions.ts';
import { randomActivity, randomCriterion, randomDecay, randomGroup, switches } from './points.ts';
import { type Draw, pick, seldom, several } from './values.ts';

type Drawn = ReturnType<typeof score>;

const OWN = {
  fields: [own('code', 'text', true)],
  events: Object.entries(EVENTS).map(([key, properties]) => ({
    key,
    label: { text: key },
    properties: Object.entries(properties).map(([name, type]) => own(name, type, name === 'code')),
  })),
};

/** Criteria and activities, decays of some, and groups of what there is: their ids are those that a score may take. */
function pointNodes(g: Draw, segments: readonly string[]): Drawn[] {
  const criteria = several(g, 1, 4, (index) => randomCriterion(g, `c${index}`, segments));
  const activities = several(g, 1, 4, (index) => randomActivity(g, `a${index}`, segments));
  const given = [...criteria, ...activities];
  const decays = several(g, 0, 3, (index) => {
    const from = pick(g, given).node;
    return randomDecay(g, `d${index}`, from.id, from.kind === 'activity');
  });
  const again = decays.length > 0 && seldom(g, 2) ? [randomDecay(g, 'dd', pick(g, decays).node.id, false)] : [];
  const all = [...given, ...decays, ...again];
  for (const id of ['g1', 'g2', 'g3'].slice(0, g(fc.nat, { max: 3 })))
    all.push(
      randomGroup(
        g,
        id,
        all.map(({ node }) => node.id),
      ),
    );
  if (all.at(-1)?.node.kind === 'group' && seldom(g, 3)) all.push(randomDecay(g, 'dg', all.at(-1)?.node.id ?? '', false));
  return all;
}

const SCALES: readonly DataOf<'score'>['scale'][] = [
  WIDE,
  { minimum: 0, maximum: 100, from: null },
  { minimum: -10, maximum: 10, from: { minimum: -50, maximum: 80 } },
  { minimum: 1, maximum: 10, from: { minimum: 0, maximum: 33 } },
];

function scoreNodes(g: Draw, points: readonly string[]): Drawn[] {
  const scores: Drawn[] = [];
  const count = g(fc.integer, { min: 1, max: 3 });
  for (let index = 0; index < count; index++) {
    const inner = scores.map(({ node }) => node.id);
    const all = [...points, ...inner];
    const inputs = ['c0', ...g(fc.shuffledSubarray, all, { maxLength: Math.min(5, all.length) })];
    const combine = pick(g, ['sum', 'average', 'maximum'] as const);
    const weighted = inputs.filter((id) => id !== 'c0');
    const weights = Object.fromEntries(weighted.flatMap((id) => (seldom(g, 2) ? [[id, pick(g, [0, 1, 2, 0.5, 7])]] : [])));
    scores.push(score(`s${index}`, inputs, { combine, weights, scale: pick(g, SCALES), decimals: g(fc.nat, { max: 3 }) }));
  }
  return scores;
}

function resultNodes(g: Draw, segments: readonly string[], scores: readonly string[]): Drawn[] {
  const banded = scores.filter(() => seldom(g, 2)).map((id) => bands(`b_${id}`, id, [[0, -5], 5, [20, 12.5]]));
  const sides = [...scores, ...banded.map(({ node }) => node.id)];
  const [row, column] = [pick(g, sides), pick(g, sides)];
  const parts = (id: string): number => (id.startsWith('b_') ? 4 : 2);
  const thresholds = (id: string): number[] => (id.startsWith('b_') ? [] : [10]);
  const grades = seldom(g, 2)
    ? [matrix('m', [row, column], [parts(row), parts(column)], { rowThresholds: thresholds(row), columnThresholds: thresholds(column) })]
    : [];
  const disqualifiers = several(g, 0, 2, (index) => {
    const target = pick(g, [null, ...scores]);
    return disqualifier(`q${index}`, [pick(g, segments)], {
      target,
      value: pick(g, [0, -7, 2.5, 200]),
      ...switches(g),
    });
  });
  const audiences = seldom(g, 3) ? [audience('u', [segments[0] ?? ''], switches(g))] : [];
  return [...banded, ...grades, ...disqualifiers, ...audiences];
}

/** A sound document of any kinds of nodes; edges may be drawn twice. The first segment and the first criterion are on. */
export const documents: fc.Arbitrary<Document> = fc.gen().map((g) => {
  const segments = several(g, 1, 3, (index) =>
    segment(`t${index}`, condition(g), { ...switches(g), ...(index === 0 ? { enabled: true } : {}) }),
  );
  const ids = segments.map(({ node }) => node.id);
  const points = pointNodes(g, ids);
  const scores = scoreNodes(
    g,
    points.map(({ node }) => node.id),
  );
  const results = resultNodes(
    g,
    ids,
    scores.map(({ node }) => node.id),
  );
  return draw([...segments, ...points, ...scores, ...results], OWN);
});
