import {
  type ActivityComparison,
  type Comparison,
  type Condition,
  type ConditionGroup,
  eventsOf,
  fieldsOf,
  type Node,
  OPERATORS,
} from '@umbral/model';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { type Formats, useFormats } from '../../language/formats.ts';
import { labelText } from '../../language/label.ts';
import { useDraft } from './studio.ts';

type Words = { t: TFunction; formats: Formats; fields: ReturnType<typeof fieldsOf>; events: ReturnType<typeof eventsOf> };

const MOST = 3;

function operandText({ t, formats }: Words, { operator, value }: Comparison): string {
  if (OPERATORS[operator].operand === 'none') return '';
  if (Array.isArray(value)) {
    const shown = value.length > MOST ? [...value.slice(0, MOST), t('words.more', { count: value.length - MOST })] : value;
    return value.length === 0 ? '…' : formats.list(shown);
  }
  if (typeof value === 'number') return formats.number(value);
  if (value !== null && typeof value === 'object')
    return t('words.range', { from: formats.number(value.from), to: formats.number(value.to) });
  return value === null || value === '' ? '…' : value;
}

function comparisonText(words: Words, comparison: Comparison): string {
  const { t, fields } = words;
  const field = fields.get(comparison.field);
  if (comparison.field === '') return t('words.noField');
  const name = field ? labelText(t, field.label) : comparison.field;
  const count = typeof comparison.value === 'number' ? comparison.value : 0;
  return t(`sentence.${comparison.operator}`, { field: name, value: operandText(words, comparison), count });
}

/** "Pricing page viewed, in the last 30 days: number is at least 3". */
function activityText(words: Words, comparison: ActivityComparison): string {
  const { t, formats } = words;
  const { measure, operator, value, events, withinDays } = comparison;
  const range =
    value !== null && typeof value === 'object'
      ? t('words.range', { from: formats.number(value.from), to: formats.number(value.to) })
      : null;
  const written = range ?? (typeof value === 'number' ? formats.number(value) : '…');
  const field = t(`measure.${measure.kind}`);
  return t('words.measured', { what: selectionText(words, events, withinDays), is: t(`sentence.${operator}`, { field, value: written }) });
}

function conditionText(words: Words, condition: Condition): string {
  if (condition.kind === 'comparison') return comparisonText(words, condition);
  if (condition.kind === 'activity') return activityText(words, condition);
  return groupText(words, condition);
}

/** A condition in a sentence; long ones are cut short, the inspector shows them whole. */
function groupText(words: Words, group: ConditionGroup): string {
  const { t, formats } = words;
  if (group.of.length === 0) return '';
  const parts = group.of.slice(0, MOST).map((each) => conditionText(words, each));
  if (group.of.length > MOST) parts.push(t('words.more', { count: group.of.length - MOST }));
  if (group.kind === 'atLeast') return t('words.atLeast', { count: group.count, of: formats.list(parts, 'conjunction') });
  if (group.kind === 'all') return formats.list(parts, 'conjunction');
  if (group.kind === 'any') return formats.list(parts, 'disjunction');
  return t('words.none', { of: formats.list(parts, 'disjunction') });
}

function eventsText({ t, formats, events }: Words, keys: readonly string[]): string {
  const names = keys.map((key) => {
    const event = events.get(key);
    return event ? labelText(t, event.label) : key;
  });
  return names.length === 0 ? t('words.noEvents') : formats.list(names);
}

function selectionText(words: Words, events: readonly string[], withinDays: number | null): string {
  const what = eventsText(words, events);
  if (withinDays === null || events.length === 0) return what;
  return words.t('words.within', { what, count: withinDays, days: words.formats.number(withinDays) });
}

/** What a node holds, in plain words. */
function plainTitle(words: Words, node: Node): string {
  const { t, formats } = words;
  switch (node.kind) {
    case 'criterion': {
      const { condition, ladder } = node.data;
      const field = ladder ? words.fields.get(ladder.field) : undefined;
      return groupText(words, condition) || (field ? labelText(t, field.label) : t('words.noCondition'));
    }
    case 'segment':
      return groupText(words, node.data.condition) || t('words.noCondition');
    case 'activity':
      return selectionText(words, node.data.events, node.data.withinDays);
    case 'decay':
      return t(`words.decay.${node.data.curve.kind}`, { count: node.data.curve.days, days: formats.number(node.data.curve.days) });
    case 'note':
      return node.data.text;
    default:
      return t(`node.${node.kind}.name`);
  }
}

/** A function that gives any node its title: the person's own, or what the node holds in plain words. */
export function useNodeTitle(): (node: Node) => string {
  const { t } = useTranslation();
  const formats = useFormats();
  const definitions = useDraft((state) => state.document.fields);
  const events = useDraft((state) => state.document.events);
  return useMemo(() => {
    const words: Words = { t, formats, fields: fieldsOf({ fields: definitions }), events: eventsOf({ events }) };
    // A node that did not change is the same object: its title is put into words once, not at every edit of another.
    const known = new WeakMap<Node, string>();
    return (node: Node) => {
      const title = known.get(node) ?? titleOf(words, node);
      known.set(node, title);
      return title;
    };
  }, [t, formats, definitions, events]);
}

const titleOf = (words: Words, node: Node): string =>
  node.kind !== 'note' && node.data.title ? labelText(words.t, node.data.title) : plainTitle(words, node);
