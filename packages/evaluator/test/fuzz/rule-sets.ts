import type { Input, Logic, RuleSet, Stage } from '@umbral/compiler/program';
import { type Facts, type LeadEvent, prepareFacts } from '../../src/index.ts';
import type { Engine } from './engines.ts';
import { compiled, type Disagreement, JUDGES, judged, MEANT, outcomeOf } from './judge.ts';
import { dataPool } from './random/data.ts';
import type { Dice } from './random/dice.ts';
import { aggregate } from './random/loops.ts';
import { KINDS } from './random/maker.ts';
import { makerOf } from './random/rules.ts';
import { shrink } from './shrink.ts';
import { written } from './written.ts';

/** Texts that rules often come to, as bands. */
const BANDS = ['page', 'a', '', '0', 'null', 'NaN'];

const declared = (key: string, type: Input['type']): Input => ({ key, type, caseSensitive: true });

/** What the rules read of a lead is declared, but for names that nobody has. */
const INPUT: RuleSet['input'] = {
  attributes: [
    declared('employees', 'number'),
    declared('score', 'number'),
    declared('industry', 'text'),
    declared('subscribed', 'boolean'),
    declared('tags', 'list'),
    declared('created', 'date'),
  ],
  events: ['page', 'click', 'email', 'login'].map((key) => ({
    key,
    properties: [declared('path', 'text'), declared('seconds', 'number'), declared('items', 'list')],
  })),
  counted: [],
  previous: ['s'],
};

/** A rule set around stages: each of their results is a score and a band, so that an engine tells all of them. */
export function ruleSetOf(stages: Stage[]): RuleSet {
  const places = stages.flatMap(({ name, rules }) => Object.keys(rules).map((id) => ({ key: `${name}_${id}`, path: `${name}.${id}` })));
  return {
    format: 'umbral.rule-set',
    version: 2,
    input: INPUT,
    stages,
    outputs: {
      scores: places.map((place) => ({ ...place, node: place.key, minimum: 0, maximum: 1, decimals: 0, disqualified: null, lines: [] })),
      bands: places.map(({ key, path }) => ({ score: key, node: key, path, bands: BANDS.map((id) => ({ id, from: null, exit: null })) })),
      grades: [],
      audience: null,
      matches: {},
    },
  };
}

/** Stages whose rules loop over the same lists and share expressions, within a stage and from one to the next. */
export function stagesOf(dice: Dice): Stage[] {
  const maker = makerOf(dice, { reads: 0.85, again: 0.3, odd: 0.02 });
  const rules = (names: string, make: () => unknown): Record<string, Logic> =>
    Object.fromEntries([...names].map((name) => [name, make() as Logic]));
  const any = () => maker.rule(dice.pick(KINDS), 'root', dice.whole(1, 3));
  const criteria = rules('abcdef', () => (dice.chance(0.7) ? aggregate(maker, 2) : any()));
  const groups = rules('abc', () => (dice.chance(0.3) ? dice.pick(Object.values(criteria)) : any()));
  const sum = { '+': Object.keys(criteria).map((id) => ({ var: `criteria.${id}` })) };
  return [
    { name: 'criteria', rules: criteria },
    { name: 'groups', rules: groups },
    { name: 'scores', rules: { sum, ...rules('ab', any), last: { cat: ['a', 'b', 'c'].map((id) => ({ var: `groups.${id}` })) } } },
  ];
}

/** Leads in whatever state, prepared. */
export const factsPool = (dice: Dice, count: number): Facts[] =>
  dataPool(dice, count).map((datum) => {
    const { lead, events, previous } = Object(datum ?? {});
    const done = Array.isArray(events) ? events.map(eventOf) : [];
    return prepareFacts(INPUT, { attributes: Object(lead ?? {}), events: done, previous: Object(previous ?? {}) }, NOW);
  });

const NOW = 1_748_736_000_000;
const DAY = 86_400_000;

/** What data have in the place of an event, as a host's event. */
function eventOf(event: unknown): LeadEvent {
  const { type, ageDays, properties } = Object(event ?? {});
  const age = typeof ageDays === 'number' ? ageDays : 0;
  return { type: typeof type === 'string' ? type : '', at: NOW - age * DAY, properties: Object(properties ?? {}) };
}

/** `labels`: what scoreMany says of bands. */
type Answers = { scores: Record<string, number | null>; bands: Record<string, string | null>; labels: Record<string, number> };

/** A band that the rule set does not have is none: 255; nothing that rules come to here is 'disqualified'. */
const labelOf = (result: unknown): number => {
  const index = (result ?? null) === null ? -1 : BANDS.indexOf(String(result));
  return index < 0 ? 255 : index;
};

/** What a host that runs the stages one after the other comes to, on a judge. */
export function expectedOf({ stages, outputs }: RuleSet, facts: Facts, run = MEANT): Answers {
  const data: Record<string, unknown> = { ...facts };
  const found = new Map<string, unknown>();
  for (const { name, rules } of stages) {
    const results = Object.entries(rules).map(([id, rule]) => [id, run(rule, data)] as const);
    for (const [id, result] of results) found.set(`${name}.${id}`, result);
    data[name] = Object.fromEntries(results);
  }
  const told = <T>(path: string, tell: (value: unknown) => T): T | null =>
    (found.get(path) ?? null) === null ? null : tell(found.get(path));
  return {
    scores: Object.fromEntries(outputs.scores.map(({ key, path }) => [key, told(path, Number)])),
    bands: Object.fromEntries(outputs.bands.map(({ score, path }) => [score, told(path, String)])),
    labels: Object.fromEntries(outputs.bands.map(({ score, path }) => [score, labelOf(found.get(path))])),
  };
}

/** Null if an engine refuses a rule as it is meant to, or scores as the reference does: one lead alone, and as one of many. */
export function ruleSetDisagreement(engine: Engine, stages: Stage[], facts: Facts): Disagreement | null {
  const rules = stages.flatMap((stage) => Object.values(stage.rules));
  if (rules.some((rule) => compiled(engine, rule) === null)) return null;
  const ruleSet = ruleSetOf(stages);
  const expectations = JUDGES.map((answer) => () => expectedOf(ruleSet, facts, answer));
  const scorer = outcomeOf(() => engine.compileRuleSet(ruleSet));
  if (scorer.kind === 'threw') return { expected: { kind: 'value', value: 'a scorer' }, found: scorer };
  const { score, scoreMany } = engine.compileRuleSet(ruleSet);
  const alone = outcomeOf(() => {
    const { scores, bands } = score(facts);
    return [scores, bands];
  });
  const many = outcomeOf(() => {
    const { scores, bands } = scoreMany([facts, facts]);
    return [scores, bands].map((columns) => Object.fromEntries(Object.entries(columns).map(([key, column]) => [key, column[1]])));
  });
  return judged(alone, expectations.map(oneOf)) ?? judged(many, expectations.map(manyOf));
}

const oneOf = (expected: () => Answers) => (): unknown => {
  const { scores, bands } = expected();
  return [scores, bands];
};
const manyOf = (expected: () => Answers) => (): unknown => {
  const { scores, labels } = expected();
  return [Object.fromEntries(Object.entries(scores).map(([key, value]) => [key, value ?? Number.NaN])), labels];
};

/** Makes each rule as simple as it can be without the failure going away. */
export function shrunkStages(stages: Stage[], fails: (stages: Stage[]) => boolean): Stage[] {
  let best = stages;
  for (const [at, { rules }] of stages.entries()) {
    for (const id of Object.keys(rules)) {
      const placed = (rule: unknown): Stage[] =>
        best.map((stage, index) => (index === at ? { ...stage, rules: { ...stage.rules, [id]: rule as Logic } } : stage));
      best = placed(shrink(best[at]?.rules[id], (simpler) => fails(placed(simpler))));
    }
  }
  return best;
}

export const stagesWritten = (stages: Stage[]): string =>
  stages.flatMap(({ name, rules }) => Object.entries(rules).map(([id, rule]) => `  ${name}.${id}: ${written(rule)}`)).join('\n');
