import type { Counting, DecayCurve, Measure, MeasureKind, Program, ProgramNode, Selection, Test } from '../../src/index.ts';
import { DAY, NOW } from '../javascript-module.ts';
import { activity, audience, bands, criterion, decay, disqualifier, group, programOf, score, segment } from '../programs.ts';
import type { Dice } from './dice.ts';
import { WORDS } from './random-leads.ts';

const how = (dice: Dice) => ({ negated: dice.chance(0.3), orMissing: dice.chance(0.3) });
const points = (dice: Dice): number => dice.pick([0, 1, 5, -3, 2.5, 0.1, 33.3, 100]);

function range(operand: (Test & { kind: 'range' })['operand'], dice: Dice): Test {
  const from = dice.maybe(0.7, () => ({ value: dice.whole(0, 4), inclusive: dice.chance(0.5) }));
  const to = from && dice.chance(0.5) ? null : { value: dice.whole(3, 30), inclusive: dice.chance(0.5) };
  return { kind: 'range', operand, from, to, ...how(dice) };
}

function textTest(field: string, dice: Dice): Test {
  const values = [dice.pick(WORDS), dice.pick(WORDS)];
  return dice.pick<Test>([
    { kind: 'equals', field, value: dice.pick(WORDS), ...how(dice) },
    { kind: 'oneOf', field, values, ...how(dice) },
    { kind: 'contains', field, text: dice.pick(WORDS), ...how(dice) },
  ]);
}

const propertyTest = (dice: Dice): Test => (dice.chance(0.5) ? textTest('path', dice) : range({ kind: 'field', field: 'seconds' }, dice));
const leadTest = (measures: readonly Measure[], dice: Dice): Test =>
  dice.pick<() => Test>([
    () => textTest(dice.pick(['industry', 'token']), dice),
    () => range({ kind: 'field', field: dice.pick(['size', 'created']) }, dice),
    () => range({ kind: 'measure', measure: dice.pick(measures).id }, dice),
    () => ({ kind: 'equals', field: 'customer', value: dice.chance(0.5), ...how(dice) }),
    () => ({ kind: 'includes', field: 'tags', values: [dice.pick(WORDS)], ...how(dice) }),
    () => ({ kind: dice.pick(['known', 'unknown']), field: dice.pick(['size', 'tags', 'industry', 'created']) }),
  ])();

function nested(leaf: () => Test, depth: number, dice: Dice): Test {
  const of = dice.list(1, 3, () => (depth > 0 && dice.chance(0.3) ? nested(leaf, depth - 1, dice) : leaf()));
  return dice.chance(0.25) ? { kind: 'atLeast', count: dice.whole(1, of.length), of } : { kind: dice.pick(['all', 'any', 'none']), of };
}

const selection = (dice: Dice): Selection => ({
  events: dice.pick([['page'], ['call', 'page']]),
  where: dice.maybe(0.5, () => nested(() => propertyTest(dice), 1, dice)),
  withinDays: dice.maybe(0.6, () => dice.pick([0.5, 1, 3, 7, 30])),
});
const measureKind = (dice: Dice): MeasureKind =>
  dice.pick<MeasureKind>([
    { kind: 'count' },
    { kind: 'daysSinceLast' },
    { kind: dice.pick(['sum', 'maximum']), property: 'seconds' },
    { kind: 'distinct', property: dice.pick(['path', 'seconds']) },
  ]);

function ranges(dice: Dice) {
  let from = dice.whole(-1, 1);
  const steps = dice.list(1, 3, () => {
    from += dice.whole(1, 3);
    return { from, points: points(dice) };
  });
  return { steps, below: points(dice), missing: points(dice) };
}
const limits = (dice: Dice) => ({ minimum: dice.maybe(0.3, () => dice.whole(-5, 3)), maximum: dice.maybe(0.3, () => dice.whole(4, 12)) });
const active = (dice: Dice) =>
  dice.maybe(0.1, () => ({ from: NOW - DAY + dice.whole(0, 1) * 2 * DAY, until: dice.maybe(0.5, () => NOW + 3 * DAY) }));
const curve = (dice: Dice): DecayCurve =>
  dice.pick<DecayCurve>([
    { kind: 'linear', days: 20 },
    { kind: 'halfLife', days: dice.pick([0.3, 7, 30]) },
    { kind: 'expiry', days: 5 },
    { kind: 'step', days: dice.pick([1, 0.1, 7]), percent: dice.pick([10, 100, 33.3]), compounding: dice.chance(0.5) },
  ]);
const fading = (dice: Dice) => ({ curve: curve(dice), after: dice.pick([0, 0, 2, 0.2]) });
const commonAnchor = (dice: Dice) =>
  dice.pick([
    { kind: 'lastActivity' as const, events: dice.pick([['page'], ['call', 'page']]) },
    { kind: 'date' as const, field: 'created' },
  ]);

function giving(gates: readonly string[], measures: readonly Measure[], dice: Dice): { nodes: ProgramNode[]; outs: string[] } {
  const gate = () => dice.maybe(0.2, () => dice.pick(gates));
  const criteria = dice.list(1, 3, (index) => {
    const award = dice.pick([
      { kind: 'points' as const, points: points(dice) },
      { kind: 'ranges' as const, field: dice.pick(['size', 'created']), ...ranges(dice) },
      {
        kind: 'values' as const,
        field: 'industry',
        steps: [{ values: [dice.pick(WORDS)], points: 4 }],
        otherwise: 1,
        missing: points(dice),
      },
    ]);
    const when = dice.maybe(0.9, () => nested(() => leadTest(measures, dice), 2, dice));
    return criterion(`k${index}`, { gate: gate(), active: active(dice), when, award, ...limits(dice) });
  });
  const activities = dice.list(1, 4, (index) => {
    const counting = dice.pick<Counting>([
      dice.pick([{ kind: 'every' }, { kind: 'perPeriod', days: 1, most: 1 }, { kind: 'perPeriod', days: 7, most: 3 }, { kind: 'first' }]),
      { kind: 'oncePerValue' as const, property: dice.pick(['path', 'seconds']) },
    ]);
    const each = { kind: 'each' as const, points: points(dice), atMost: dice.maybe(0.4, () => dice.whole(1, 3)) };
    const award = dice.chance(0.65) ? each : { kind: 'ladder' as const, measure: measureKind(dice), ...ranges(dice) };
    return activity(`a${index}`, { ...selection(dice), gate: gate(), active: active(dice), counting, award, ...limits(dice) });
  });
  const decays = activities
    .filter(() => dice.chance(0.7))
    .map(({ id }) => decay(`d${id}`, id, { ...fading(dice), anchor: dice.chance(0.6) ? { kind: 'event' } : commonAnchor(dice) }));
  const given = [...criteria, ...activities, ...decays].map(({ id }) => id);
  const again = dice.list(0, 2, (index) => decay(`e${index}`, dice.pick(given), { ...fading(dice), anchor: commonAnchor(dice) }));
  const nodes = [...criteria, ...activities, ...decays, ...again];
  return { nodes, outs: nodes.map(({ id }) => id) };
}

const some = (from: readonly string[], dice: Dice): string[] => [...new Set(dice.list(1, 4, () => dice.pick(from)))];

/** A Program of everything, in an order in which its nodes can be read. */
export function randomProgram(dice: Dice): Program {
  const measures = dice.list(1, 3, (index): Measure => ({ id: `m${index}`, ...selection(dice), measure: measureKind(dice) }));
  const segments = dice.list(1, 3, (index) =>
    segment(
      `g${index}`,
      nested(() => leadTest(measures, dice), 2, dice),
      { active: active(dice) },
    ),
  );
  const gates = segments.map(({ id }) => id);
  const disqualifiers = dice.list(0, 2, (index) =>
    disqualifier(`q${index}`, some(gates, dice), dice.pick([0, -5, 3.3]), { active: active(dice) }),
  );
  const audiences = dice.list(0, 1, () => audience('u', some(gates, dice), { active: active(dice) })).filter(() => dice.chance(0.4));
  const { nodes, outs } = giving(gates, measures, dice);
  const groups = dice.list(0, 3, (index) => {
    const combine = dice.pick(['sum', 'maximum', 'first'] as const);
    const made = group(`x${index}`, some(outs, dice), { combine, weight: dice.pick([100, 50, 150, 0, 33.3]), ...limits(dice) });
    outs.push(made.id);
    return made;
  });
  const scores = dice.list(1, 3, (index) => {
    const combine = dice.pick(['sum', 'average', 'maximum'] as const);
    const weight = () => (combine === 'average' ? dice.pick([1, 2, 0.5, 3.3]) : 1);
    const made = score(
      `s${index}`,
      some(outs, dice).map((id) => [id, weight()]),
      {
        combine,
        disqualifiers: disqualifiers.filter(() => dice.chance(0.6)).map(({ id }) => id),
        scale: {
          minimum: dice.pick([0, -10]),
          maximum: dice.pick([10, 100]),
          from: dice.maybe(0.3, () => ({ minimum: -5, maximum: dice.pick([20, 33]) })),
        },
        decimals: dice.whole(0, 3),
      },
    );
    outs.push(made.id);
    return made;
  });
  const judged = scores.map(({ id }) => bands(`b${id}`, id, ['low', null], ['mid', 5, 3], ['high', 10, 6]));
  const rows = { kind: 'bands' as const, node: 'bs0', bands: ['low', 'mid', 'high'] };
  const columns = { kind: 'score' as const, node: dice.pick(scores).id, thresholds: [2, 6] };
  const cells = [0, 1, 2].map((row) => [0, 1, 2].map((column) => `grade${row}${column}`));
  const matrix: ProgramNode = { kind: 'matrix', id: 'grades', key: 'grade', rows, columns, cells };
  return programOf([...segments, ...disqualifiers, ...audiences, ...nodes, ...groups, ...scores, ...judged, matrix], { measures });
}
