import type { Comparison, ConditionGroup, EventSelection, PropertyGroup } from '../conditions/condition.ts';
import type { Label } from '../document/label.ts';
import type { Node } from '../nodes/kinds.ts';
import type { FieldLadder } from '../nodes/ladder.ts';

/** Where in a node something was found. */
export type FoundIn = 'title' | 'kind' | 'field' | 'event' | 'value' | 'points' | 'text';

/** What things are called in a person's language. */
export type FindWords = {
  title: (node: Node) => string;
  kind: (kind: Node['kind']) => string;
  field: (key: string) => string;
  property: (key: string, events: readonly string[]) => string;
  event: (key: string) => string;
  label: (label: Label) => string;
  number: (value: number) => string;
};

/** Something that a node says, and where. */
export type Saying = { in: FoundIn; text: string };

type Value = Comparison['value'];

function values(value: Value, { number }: FindWords): Saying[] {
  if (value === null) return [];
  if (typeof value === 'number') return [{ in: 'value', text: number(value) }];
  if (typeof value === 'string') return [{ in: 'value', text: value }];
  if (Array.isArray(value)) return value.map((text) => ({ in: 'value', text }));
  return [value.from, value.to].map((bound) => ({ in: 'value', text: number(bound) }));
}

function propertySayings(group: PropertyGroup, events: readonly string[], words: FindWords): Saying[] {
  return group.of.flatMap((each): Saying[] => {
    if (each.kind !== 'comparison') return propertySayings(each, events, words);
    return [
      ...(each.field === '' ? [] : [{ in: 'field', text: words.property(each.field, events) } as const]),
      ...values(each.value, words),
    ];
  });
}

function selectionSayings({ events, where, withinDays }: EventSelection, words: FindWords): Saying[] {
  const days = withinDays === null ? [] : [{ in: 'value', text: words.number(withinDays) } as const];
  return [...events.map((key): Saying => ({ in: 'event', text: words.event(key) })), ...days, ...propertySayings(where, events, words)];
}

const fieldSaying = (key: string, words: FindWords): Saying[] => (key === '' ? [] : [{ in: 'field', text: words.field(key) }]);

function conditionSayings(group: ConditionGroup, words: FindWords): Saying[] {
  return group.of.flatMap((each): Saying[] => {
    if (each.kind === 'comparison') return [...fieldSaying(each.field, words), ...values(each.value, words)];
    if (each.kind === 'activity') return [...selectionSayings(each, words), ...values(each.value, words)];
    return conditionSayings(each, words);
  });
}

const pointsSaying = (points: number, { number }: FindWords): Saying => ({ in: 'points', text: number(points) });

function ladderSayings(ladder: FieldLadder, words: FindWords): Saying[] {
  const steps =
    ladder.kind === 'values' ? ladder.steps.flatMap(({ values: texts }) => values(texts, words)) : rangeSayings(ladder.steps, words);
  return [...fieldSaying(ladder.field, words), ...steps, ...ladder.steps.map(({ points }) => pointsSaying(points, words))];
}

const rangeSayings = (steps: readonly { from: number }[], words: FindWords): Saying[] => steps.flatMap(({ from }) => values(from, words));

function dataSayings(node: Node, words: FindWords): Saying[] {
  switch (node.kind) {
    case 'criterion': {
      const { condition, ladder, points } = node.data;
      return [...conditionSayings(condition, words), ...(ladder ? ladderSayings(ladder, words) : [pointsSaying(points, words)])];
    }
    case 'segment':
      return conditionSayings(node.data.condition, words);
    case 'activity': {
      const { ladder, points } = node.data;
      const given = ladder ? ladder.steps.map((step) => pointsSaying(step.points, words)) : [pointsSaying(points, words)];
      return [...selectionSayings(node.data, words), ...rangeSayings(ladder?.steps ?? [], words), ...given];
    }
    case 'decay': {
      const { anchor, curve } = node.data;
      const events = anchor.kind === 'lastActivity' ? anchor.events : [];
      const field = anchor.kind === 'date' ? fieldSaying(anchor.field, words) : [];
      return [...values(curve.days, words), ...events.map((key): Saying => ({ in: 'event', text: words.event(key) })), ...field];
    }
    case 'group':
      return [...values(node.data.weight, words), ...values(node.data.minimum, words), ...values(node.data.maximum, words)];
    case 'score':
      return [{ in: 'value', text: node.data.key }, ...values(node.data.scale.minimum, words), ...values(node.data.scale.maximum, words)];
    case 'bands':
      return node.data.bands.flatMap(({ label, from }): Saying[] => [{ in: 'value', text: words.label(label) }, ...values(from, words)]);
    case 'matrix':
      return [
        { in: 'value', text: node.data.key },
        ...node.data.grades.map(({ label }): Saying => ({ in: 'value', text: words.label(label) })),
      ];
    case 'disqualifier':
      return values(node.data.value, words);
    case 'audience':
      return [];
    case 'note':
      return [{ in: 'text', text: node.data.text }];
  }
}

/** Everything that a node says, its title first. */
export function sayingsOf(node: Node, words: FindWords): Saying[] {
  const title: Saying[] = node.kind === 'note' ? [] : [{ in: 'title', text: words.title(node) }];
  return [...title, ...dataSayings(node, words), { in: 'kind', text: words.kind(node.kind) }];
}
