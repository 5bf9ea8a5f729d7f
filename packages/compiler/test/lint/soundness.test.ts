import {
  type Condition,
  type ConditionGroup,
  type DataOf,
  Document,
  type Node,
  type PropertyCondition,
  type PropertyGroup,
} from '@umbral/model';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyFix, compile, type Finding, type FindingCode, lint } from '../../src/index.ts';
import { activity, criterion, documentOf, group, node, score, segment } from '../documents.ts';
import { eventsAsLeads, holds, type Lead, selected } from './leads.ts';
import { selection, world } from './worlds.ts';

/** Criteria a (behind the gate g), b and c in a sum, a first match and a maximum, and the activities x and y in a sum or a first match. */
const drawn = fc
  .tuple(
    world,
    selection,
    selection,
    fc.array(fc.constantFrom(-1, 0, 5, 9), { minLength: 3, maxLength: 3 }),
    fc.constantFrom('sum', 'first'),
    fc.nat(9),
  )
  .map(([{ leads, conditions }, x, y, points, combine, twins]) => {
    const [gate, a, b, c] = conditions;
    if (!gate || !a || !b || !c) throw new Error('Four conditions are drawn');
    const nodes = [
      segment('g', gate),
      criterion('a', a, points[0]),
      criterion('b', b, points[1]),
      criterion('c', twins === 0 ? b : c, points[2]),
    ];
    const groups = [group('sum'), group('first', { combine: 'first' }), group('maximum', { combine: 'maximum' })];
    const inputs = ['a', 'b', 'c'].flatMap((id) => groups.map((target) => `${id} > ${target.id}`));
    const edges = ['g > a', 'g > d', ...inputs, `x > ${combine}`, `y > ${combine}`, 'sum > s', 'first > s', 'maximum > s'];
    return {
      leads,
      document: documentOf([...nodes, activity('x', x), activity('y', y), ...groups, node('disqualifier', 'd'), score('s')], edges),
    };
  });

type Drawn = typeof drawn extends fc.Arbitrary<infer D> ? D : never;

const dataOf = (document: Document, id: string): Node => {
  const found = document.nodes.find((each) => each.id === id);
  if (!found) throw new Error(`There is no ${id}`);
  return found;
};

/** Whether a node's own condition holds, and whether it matches. SPEC K1, A5, S1. */
function own(document: Document, id: string, lead: Lead): boolean {
  const found = dataOf(document, id);
  if (found.kind === 'activity') return selected(found.data, lead).length > 0;
  return found.kind === 'criterion' || found.kind === 'segment' ? holds(found.data.condition, lead) : own(document, 'g', lead);
}
const matches = (document: Document, id: string, lead: Lead): boolean =>
  own(document, id, lead) && (id !== 'a' || own(document, 'g', lead));

/** What a criterion, segment or activity asks of a lead or an event. */
const conditionOf = (found: Node): ConditionGroup | PropertyGroup => {
  if (found.kind === 'activity') return found.data.where;
  if (found.kind === 'criterion' || found.kind === 'segment') return found.data.condition;
  throw new Error(`${found.id} has no condition`);
};

const partAt = (document: Document, id: string, at: readonly number[]): Condition | PropertyCondition =>
  at.reduce<Condition | PropertyCondition>(
    (part, index) => {
      const child = 'of' in part ? part.of[index] : undefined;
      if (!child) throw new Error('There is no such part');
      return child;
    },
    conditionOf(dataOf(document, id)),
  );

/** What a finding says of one lead, or if it is about an activity's filter of one event; null: it is about something else. */
function truthOf(found: Finding, document: Document, lead: Lead): boolean | null {
  const { code, node: id, params } = found;
  const implies = (one: string, other: string): boolean => !matches(document, one, lead) || matches(document, other, lead);
  switch (code) {
    case 'criterionNeverMatches':
    case 'segmentNeverHolds':
    case 'disqualifierNever':
    case 'activityNeverCounts':
      return !own(document, id, lead);
    case 'criterionAlwaysMatches':
    case 'segmentAlwaysHolds':
    case 'disqualifierAlways':
      return own(document, id, lead);
    case 'gateNeverOpens':
    case 'gateContradicts':
      return !matches(document, id, lead);
    case 'activityFilterPointless':
      return holds(conditionOf(dataOf(document, id)), lead);
    case 'conditionNeverHolds':
    case 'conditionAlwaysHolds':
      return holds(partAt(document, id, params.at), lead) === (code === 'conditionAlwaysHolds');
    case 'conditionRedundant':
      return (
        !found.fix || holds(conditionOf(dataOf(applyFix(document, found.fix), id)), lead) === holds(conditionOf(dataOf(document, id)), lead)
      );
    case 'sameCondition':
      return implies(id, params.other) && implies(params.other, id);
    case 'criterionImplied':
      return implies(params.by, id);
    case 'firstMatchShadowed':
    case 'maximumShadowed':
      return implies(id, params.by);
    case 'duplicateEventCount': {
      const [one, other] = [id, params.other].map((each) => selected(dataOf(document, each).data as DataOf<'activity'>, lead));
      return one?.every((event) => other?.includes(event)) ?? false;
    }
    default:
      return null;
  }
}

const ABOUT_EVENTS: readonly FindingCode[] = [
  'activityFilterPointless',
  'conditionNeverHolds',
  'conditionAlwaysHolds',
  'conditionRedundant',
];

/** What is claimed of some document at least, and so has been held against its leads. */
const CLAIMED: readonly FindingCode[] = [
  'activityFilterPointless',
  'activityNeverCounts',
  'conditionAlwaysHolds',
  'conditionNeverHolds',
  'conditionRedundant',
  'criterionAlwaysMatches',
  'criterionImplied',
  'criterionNeverMatches',
  'disqualifierAlways',
  'disqualifierNever',
  'duplicateEventCount',
  'firstMatchShadowed',
  'gateContradicts',
  'gateNeverOpens',
  'maximumShadowed',
  'sameCondition',
  'segmentAlwaysHolds',
  'segmentNeverHolds',
];

it('claims nothing that some lead belies, and fixes leave sound documents', () => {
  const claims = new Map<FindingCode, number>();
  const check = ({ leads, document }: Drawn): void => {
    const { diagnostics, program } = compile(document);
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const found of lint(document, program)) {
      const isFilter = dataOf(document, found.node).kind === 'activity' && ABOUT_EVENTS.includes(found.code);
      const belied = (isFilter ? eventsAsLeads : leads()).find((lead) => truthOf(found, document, lead) === false);
      expect(belied, JSON.stringify(found)).toBeUndefined();
      if (leads().length > 0 && truthOf(found, document, (isFilter ? eventsAsLeads : leads())[0] as Lead) === null) continue;
      claims.set(found.code, (claims.get(found.code) ?? 0) + 1);
      if (!found.fix) continue;
      const fixed = compile(Document.parse(applyFix(document, found.fix)));
      expect(fixed.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  };
  fc.assert(fc.property(drawn, check), { seed: 7, numRuns: 350, endOnFailure: true });
  expect([...claims.keys()].sort()).toEqual(CLAIMED);
});
