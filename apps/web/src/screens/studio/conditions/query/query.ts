import type { ActivityComparison, Comparison, ConditionGroup, GroupOf, PropertyGroup } from '@umbral/model';

/** What a rule's `field` says if it is about what a lead did: no field of a lead can be called so. */
const ACTIVITY = '*activity';

export type GroupKind = ConditionGroup['kind'];

/** A line of a condition as the query builder holds it; `id` stays while the line is moved and edited. */
type ComparisonRule = { id: string } & Omit<Comparison, 'kind'>;
type ActivityRule = { id: string; field: typeof ACTIVITY } & Omit<ActivityComparison, 'kind'>;
export type QueryRule = ComparisonRule | ActivityRule;

/** A group of a condition as the query builder holds it. `count`: the N of at least N, else null. */
export type QueryGroup = { id: string; combinator: GroupKind; count: number | null; rules: (QueryRule | QueryGroup)[] };

type NewId = () => string;

export const isGroup = (child: QueryRule | QueryGroup): child is QueryGroup => 'rules' in child;
const isActivity = (rule: QueryRule): rule is ActivityRule => rule.field === ACTIVITY;

export function ruleOf(leaf: Comparison | ActivityComparison, id: string): QueryRule {
  if (leaf.kind === 'comparison') {
    const { kind: _, ...rest } = leaf;
    return { id, ...rest };
  }
  const { kind: _, ...rest } = leaf;
  return { id, field: ACTIVITY, ...rest };
}

function comparisonOf({ field, operator, value, orMissing }: ComparisonRule): Comparison {
  return { kind: 'comparison', field, operator, value, orMissing };
}

/** A line of a condition; whatever else the query builder has written into the rule is left out. */
export function leafOf(rule: QueryRule): Comparison | ActivityComparison {
  if (!isActivity(rule)) return comparisonOf(rule);
  const { events, where, withinDays, measure, operator, value, orMissing } = rule;
  return { kind: 'activity', events, where, withinDays, measure, operator, value, orMissing };
}

type Child = ConditionGroup['of'][number];

/** What a line or group says, whatever its ids; written alike for a condition and a query. */
const written = (child: Child): string => JSON.stringify('of' in child ? toCondition(toQuery(child, () => '')) : leafOf(ruleOf(child, '')));
const writtenOf = (child: QueryRule | QueryGroup): string => JSON.stringify(isGroup(child) ? toCondition(child) : leafOf(child));

/** What stood before for each child: what said the same, else what is of its kind at its place; nothing stands for two. */
function earlierOf(children: readonly Child[], before: QueryGroup): (QueryRule | QueryGroup | undefined)[] {
  const left = new Map(before.rules.map((rule) => [rule.id, { rule, says: writtenOf(rule) }]));
  const take = (rule: QueryRule | QueryGroup | undefined) => {
    if (rule) left.delete(rule.id);
    return rule;
  };
  const alike = children.map((child) => {
    const says = written(child);
    return take([...left.values()].find((each) => each.says === says)?.rule);
  });
  return children.map((child, place) => {
    const there = before.rules[place];
    return alike[place] ?? (there && left.has(there.id) && isGroup(there) === 'of' in child ? take(there) : undefined);
  });
}

/** A condition as a query. Where a query is given, what says the same as before, or stands at the same place, keeps its id. */
export function toQuery(group: ConditionGroup, newId: NewId, before?: QueryGroup): QueryGroup {
  const earlier = before ? earlierOf(group.of, before) : [];
  const rules = group.of.map((child, place) => {
    const known = earlier[place];
    if ('of' in child) return toQuery(child, newId, known && isGroup(known) ? known : undefined);
    return ruleOf(child, known && !isGroup(known) ? known.id : newId());
  });
  const count = group.kind === 'atLeast' ? group.count : null;
  return { id: before?.id ?? newId(), combinator: group.kind, count, rules };
}

function toGroup<C>({ combinator, count, rules }: QueryGroup, leavesOf: (rule: QueryRule) => C[]): GroupOf<C> {
  const of = rules.flatMap((rule): (C | GroupOf<C>)[] => (isGroup(rule) ? [toGroup(rule, leavesOf)] : leavesOf(rule)));
  return combinator === 'atLeast' ? { kind: combinator, count: count ?? 1, of } : { kind: combinator, of };
}

/** A query as a condition on a lead. */
export const toCondition = (query: QueryGroup): ConditionGroup => toGroup(query, (rule) => [leafOf(rule)]);

/** A query as conditions on the properties of an event, which know no activity. */
export const toPropertyGroup = (query: QueryGroup): PropertyGroup =>
  toGroup(query, (rule) => (isActivity(rule) ? [] : [comparisonOf(rule)]));

/** Whether a query still says what a condition says. */
export function says(query: QueryGroup, group: ConditionGroup): boolean {
  return JSON.stringify(toCondition(query)) === JSON.stringify(toCondition(toQuery(group, () => '')));
}
