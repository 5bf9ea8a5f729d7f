import { compile } from '@umbral/compiler';
import type { RuleSet, Stage } from '@umbral/compiler/program';
import { describe, expect, it } from 'vitest';
import { compileRuleSet, type Lead, SampleScorer } from '../../src/index.ts';
import { columnsOf } from '../columns/random.ts';
import {
  activity,
  all,
  type Comparison,
  comparison,
  criterion,
  type DataOf,
  decay,
  did,
  documentOf,
  event,
  group,
  NOW,
  score,
} from '../documents.ts';
import { ruleSetOf } from '../fuzz/rule-sets.ts';
import { answersOf, NAMES } from './answers.ts';

const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
const v = (path: string) => ({ var: path });

const leads: Lead[] = numbers(7).map((lead) => ({
  attributes: { employees: lead === 0 ? null : lead * 30, industry: ['a', 'b', 'c'][lead % 3], tags: lead % 2 === 0 ? ['a'] : null },
  events: numbers(lead * 3).map((index) =>
    event((index * 31 + lead) / 10, index % 3 === 0 ? 'session' : 'page_viewed', { path: `/${index % 5}` }),
  ),
}));

/** On both engines, in every way, and as a sample. */
function expectAlike(ruleSet: RuleSet): void {
  const found = NAMES.flatMap((engine) => {
    const scorer = compileRuleSet(ruleSet, { engine });
    expect(scorer.engine).toBe(engine);
    const { results } = new SampleScorer(columnsOf(leads), NOW, { engine }).score(ruleSet);
    const ways = [...answersOf(ruleSet, scorer, leads), ['as a sample', results] as const];
    return ways.map(([way, answers]) => [`${engine}, ${way}`, answers] as const);
  });
  for (const [way, answers] of found) expect(answers, way).toEqual(found[0]?.[1]);
}

describe('a rule set with more parts than one function should have', () => {
  it('scores alike on both engines: hundreds of criteria, activities and decays', () => {
    const counts: DataOf<'activity'>['counts'][] = [{ kind: 'every' }, { kind: 'oncePerDay' }, { kind: 'first' }];
    const criteria = numbers(400).map((index) =>
      criterion(
        `k${index}`,
        all<Comparison | ReturnType<typeof did>>(
          comparison('employees', 'atLeast', index % 200),
          comparison('industry', 'isAnyOf', ['a', `x${index}`], index % 2 === 0),
          ...(index % 8 === 0 ? [did({ value: index % 5, withinDays: 1 + (index % 30) })] : []),
        ),
        1 + index / 7,
      ),
    );
    const activities = numbers(60).map((index) =>
      activity(`a${index}`, {
        points: 1 + index / 3,
        withinDays: index + 1,
        counts: counts[index % 3] ?? { kind: 'every' },
        events: index % 2 === 0 ? ['session'] : ['page_viewed', 'session'],
      }),
    );
    const decays = numbers(20).map((index) => decay(`d${index}`, { kind: 'halfLife', days: index + 2 }));
    const groups = numbers(10).map((index) => group(`g${index}`, { weight: 50 + index, maximum: 40 * index + 10 }));
    const edges = [
      ...criteria.map(({ id }, index) => `${id} > g${index % 10}`),
      ...decays.map(({ id }, index) => `a${index} > ${id}`),
      ...[...decays, ...activities.slice(20), ...groups].map(({ id }) => `${id} > s`),
    ];
    const { ruleSet } = compile(documentOf([...criteria, ...activities, ...decays, ...groups, score('s')], edges));
    expectAlike(ruleSet);
  });

  it('scores alike on both engines: every result is asked for, and loops that depend on each other', () => {
    const stages: Stage[] = numbers(30).map((at) => ({
      name: `s${at}`,
      rules: Object.fromEntries(
        numbers(20).map((rule) => {
          const before = at === 0 ? v('lead.employees') : v(`s${at - 1}.r${rule}`);
          const isNear = { '<': [v('ageDays'), at + rule] };
          const step = { '+': [v('accumulator'), { '/': [v('current.ageDays'), rule + 1] }] };
          const kinds: Stage['rules'][string][] = [
            { '+': [before, { reduce: [{ filter: [v('events'), isNear] }, step, 0] }] },
            { if: [{ some: [v('events'), isNear] }, before, { '-': [before, 1] }] },
            { reduce: [v('events'), step, { '+': [before, 1] }] },
            { '+': [before, { reduce: [v('lead.tags'), { '+': [v('accumulator'), rule] }, 0] }] },
          ];
          return [`r${rule}`, kinds[(at + rule) % kinds.length] ?? null];
        }),
      ),
    }));
    expectAlike(ruleSetOf(stages));
  });

  it('comes to the end of a chain of thousands of stages', () => {
    const length = 4_000;
    const stages: Stage[] = numbers(length).map((at) => ({
      name: `s${at}`,
      rules: { r: { '+': [at === 0 ? v('lead.employees') : v(`s${at - 1}.r`), at % 2 === 0 ? 3 : { '-': [1] }] } },
    }));
    const plain = ruleSetOf(stages);
    const [last] = plain.outputs.scores.slice(-1);
    const ruleSet: RuleSet = { ...plain, outputs: { ...plain.outputs, scores: last ? [last] : [], bands: [] } };
    expectAlike(ruleSet);
    const { scores } = compileRuleSet(ruleSet).score({ lead: { employees: 10 }, events: [], now: NOW, previous: {} });
    expect(Object.values(scores)).toEqual([10 + length]);
  });
});
