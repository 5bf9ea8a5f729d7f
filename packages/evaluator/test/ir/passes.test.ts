import { describe, expect, it } from 'vitest';
import { type Pass, passesOf } from '../../src/ir/passes.ts';
import { nodesOf, type Rule, v } from './nodes.ts';

const is = (type: string): Rule => ({ '===': [v('type'), type] });
const count = (condition: Rule): Rule => ({ reduce: [{ filter: [v('events'), condition] }, { '+': [v('accumulator'), 1] }, 0] });
const recent = { '<': [v('ageDays'), 3] };

/** Which of the rules' loops each text has, and which are for every element. */
function told(pass: Pass | undefined) {
  const place = (id: number): number => (pass?.aggregates ?? []).findIndex((each) => each.id === id);
  const places = (takens: Pass['always'] = []) => takens.map(({ aggregate, predicates }) => [place(aggregate.id), predicates.length]);
  return {
    cases: Object.fromEntries([...(pass?.cases ?? [])].map(([text, takens]) => [text, places(takens)])),
    always: places(pass?.always),
  };
}

/** A loop is told by its place among those of the rules, and by how many predicates are left to test. */
describe('the passes of loops', () => {
  it('are one for all loops over events, by the type of the event', () => {
    const passes = passesOf(
      nodesOf([count(is('page')), count({ and: [is('page'), recent] }), count({ and: [recent, is('click')] }), count(recent)]),
    );
    expect(passes).toHaveLength(1);
    expect(passes[0]?.subject).toMatchObject({ op: 'eventFact', place: 'type' });
    expect(told(passes[0])).toEqual({
      cases: {
        page: [
          [0, 0],
          [1, 1],
        ],
        click: [[2, 1]],
      },
      always: [[3, 1]],
    });
  });

  it.each<[string, Rule]>([
    ['`or`', { or: [is('page'), is('click')] }],
    ['`in` a list', { in: [v('type'), ['page', 'click', 'page']] }],
    ['both, and the other way round', { or: [{ in: [v('type'), ['page']] }, { '===': ['click', v('type')] }] }],
  ])('take a loop over several types in the case of each: %s', (_name, condition) => {
    const [pass] = passesOf(nodesOf([count(condition)]));
    expect(told(pass)).toEqual({ cases: { page: [[0, 0]], click: [[0, 0]] }, always: [] });
  });

  it.each<[string, Rule]>([
    ['a type or something else', { or: [is('page'), recent] }],
    ['any type but one', { '!==': [v('type'), 'page'] }],
    ['a part of a text', { in: [v('type'), 'page click'] }],
    ['nothing', true],
  ])('take a loop for every event where its condition is %s', (_name, condition) => {
    const [pass] = passesOf(nodesOf([count(condition)]));
    expect(pass?.subject).toBeNull();
    expect(told(pass).always).toHaveLength(1);
  });

  it('ask for what most loops compare with a text', () => {
    const path = (text: string): Rule => ({ '===': [v('properties.path'), text] });
    const [pass] = passesOf(nodesOf([count({ and: [is('page'), path('a')] }), count(path('b')), count({ and: [path('b'), is('click')] })]));
    expect(pass?.subject).toMatchObject({ op: 'eventFact', key: 'path' });
    expect(told(pass)).toEqual({
      cases: {
        a: [[0, 1]],
        b: [
          [1, 0],
          [2, 1],
        ],
      },
      always: [],
    });
  });

  it('are one for each list, and none for what is known, or starts from what is computed', () => {
    const tags: Rule = { reduce: [v('lead.tags'), { '+': [v('accumulator'), 1] }, 0] };
    const computed: Rule = { reduce: [v('events'), { '+': [v('accumulator'), 1] }, v('lead.employees')] };
    const nodes = nodesOf([count(true), tags, computed]);
    expect(passesOf(nodes).map(({ list, aggregates }) => [list.op, aggregates.length])).toEqual([
      ['events', 1],
      ['fact', 1],
    ]);
    const [first] = nodes;
    expect(passesOf(nodes, new Map(first ? [[first, null]] : [])).map(({ list }) => list.op)).toEqual(['fact']);
  });
});
