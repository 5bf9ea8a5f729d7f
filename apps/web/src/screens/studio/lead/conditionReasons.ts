import type { DetailedNode, DetailedPart } from '@umbral/evaluator';
import type { Condition, Node, NodeOf } from '@umbral/model';
import type { LeadView } from '../../../scoring/protocol.ts';
import { conditionText, fieldName, selectionText, type Words } from '../../../words/conditions.ts';

/** A sentence of a reason. `holds`: for a part of a condition, whether it does; `depth`: how far inside the condition it is. */
export type Told = { text: string; holds: boolean | null; depth: number };

type Texts = LeadView['texts'];

export const plain = (text: string): Told => ({ text, holds: null, depth: 0 });

/** Why a criterion or activity gave its points, or none. */
export function whyPoints(node: Node, detail: DetailedNode, words: Words, texts: Texts): Told[] {
  const { t } = words;
  const gate = detail.open ? [] : [plain(t('live.told.closed'))];
  if (node.kind === 'activity') return [...gate, plain(countedText(node, detail, words))];
  if (node.kind !== 'criterion') return [];
  return [...gate, ...conditionReasons(node, detail.parts, words, texts), ...whyLadder(node, detail, words, texts)];
}

function countedText({ data }: NodeOf<'activity'>, { count, raw }: DetailedNode, words: Words): string {
  const { t, formats } = words;
  const what = selectionText(words, data.events, data.withinDays);
  const points = formats.number(raw ?? 0);
  const counted = { what, count: count ?? 0, number: formats.number(count ?? 0), each: formats.number(data.points), points };
  return t(data.ladder ? 'why.measured' : 'why.counted', counted);
}

function whyLadder({ data }: NodeOf<'criterion'>, { ladder, raw }: DetailedNode, words: Words, texts: Texts): Told[] {
  if (!ladder || !data.ladder) return [];
  const { t, formats } = words;
  const value = ladder.value === null ? t('why.noValue') : valueText(words, ladder.field, ladder.value, texts);
  return [plain(t('why.ladder', { field: fieldName(words, ladder.field), value, points: formats.number(raw ?? 0) }))];
}

/** Each part of a condition with the lead's own value: "Country is DE or FR (this lead: ES)". */
function conditionReasons({ data }: NodeOf<'criterion'>, parts: readonly DetailedPart[], words: Words, texts: Texts): Told[] {
  // The condition itself need not be told where all of it must hold: its parts say so.
  const isPlain = data.condition.kind === 'all';
  return parts.flatMap((part) => {
    const condition = conditionAt(data.condition, part.path);
    if (!condition || (part.path.length === 0 && isPlain)) return [];
    const depth = Math.max(0, part.path.length - (isPlain ? 1 : 0));
    return [{ text: partText(condition, part, words, texts), holds: part.holds, depth }];
  });
}

/** The draft may be newer than what is known of the lead, so there may be none. */
function conditionAt(condition: Condition, path: readonly number[]): Condition | null {
  const [place, ...rest] = path;
  if (place === undefined) return condition;
  const inside = 'of' in condition ? condition.of[place] : undefined;
  return inside ? conditionAt(inside, rest) : null;
}

function partText(condition: Condition, { field, value }: DetailedPart, words: Words, texts: Texts): string {
  const { t, formats } = words;
  if (condition.kind === 'atLeast') return t('why.group.atLeast', { count: condition.count, number: formats.number(condition.count) });
  if ('of' in condition) return t(`why.group.${condition.kind}`);
  const text = conditionText(words, condition);
  if (value === null) return t('why.lacks', { condition: text });
  return t('why.has', { condition: text, value: field === null ? formats.number(Number(value)) : valueText(words, field, value, texts) });
}

/** A value of the lead as a person writes it: dates are ages in days. */
function valueText({ t, formats, fields }: Words, field: string, value: DetailedPart['value'], texts: Texts): string {
  if (typeof value === 'boolean') return t(value ? 'why.yes' : 'why.no');
  if (typeof value === 'number') {
    if (fields.get(field)?.type !== 'date') return formats.number(value);
    const days = Math.abs(value);
    return t(value < 0 ? 'why.daysAhead' : 'why.daysAgo', { count: Math.round(days), days: formats.number(days, 1) });
  }
  const written = texts[field] ?? value ?? '';
  return Array.isArray(written) ? formats.list(written, 'conjunction') : written;
}
