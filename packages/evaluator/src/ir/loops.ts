import type { Node } from './node.ts';
import { operation } from './rule.ts';
import type { Reader, Scope, ScopedBuilder } from './scope.ts';
import { ANY, LIST, OBJECT, within } from './types.ts';

/** Shorter literal lists are not looped over: the loop is written out. */
const MOST_WRITTEN_OUT = 64;

/** A loop that is written out, element by element. */
export type WrittenOut = { elements: readonly Node[] };
/** What goes through a loop: elements of a list for which all predicates hold, as `value`. */
export type Stream = { list: Node; predicates: readonly Node[]; value: Node };

export const isWrittenOut = (source: WrittenOut | Stream): source is WrittenOut => 'elements' in source;

/** What must all hold for a condition to hold. */
export function conjuncts(condition: Node): readonly Node[] {
  if (condition.op === 'and') return condition.args;
  return condition.op === 'literal' && condition.value === true ? [] : [condition];
}

export function streamOf(reader: Reader, list: Node, scope: Scope): Stream {
  return { list, predicates: [], value: reader.element(list, scope.depth, list.op === 'events' ? OBJECT : ANY) };
}

const literals = (reader: Reader, values: unknown): readonly Node[] =>
  Array.isArray(values) ? values.map((each) => reader.build.literal(each)) : [];

/** The elements of a list that are known one by one when the rule is compiled. */
function elementsOf(reader: Reader, list: Node): readonly Node[] | null {
  if (list.op === 'list') return list.args;
  if (list.op === 'literal') return literals(reader, list.value);
  if (list.op !== 'operation' || list.name !== 'merged') return null;
  const opened = list.args.map((each) => {
    if (each.op === 'list') return each.args;
    if (each.op === 'literal') return Array.isArray(each.value) ? literals(reader, each.value) : [each];
    return within(each.type, ANY & ~LIST) ? [each] : null;
  });
  return opened.some((each) => each === null) ? null : opened.flatMap((each) => each ?? []);
}

/** The list that a loop runs over. Filters and maps on the way are part of the loop, so nothing is built in between. */
export function source(reader: Reader, rule: unknown, scope: Scope): WrittenOut | Stream {
  const found = operation(rule);
  const [list, body] = found?.values ?? [];
  if (found?.operator === 'filter') return filtered(reader, source(reader, list, scope), body, scope);
  if (found?.operator === 'map') return mapped(reader, source(reader, list, scope), body, scope);
  const node = reader.read(rule, scope);
  const elements = elementsOf(reader, node);
  return elements && elements.length <= MOST_WRITTEN_OUT ? { elements } : streamOf(reader, node, scope);
}

const bodyOf = (reader: Reader, value: Node, body: unknown, scope: Scope): Node => reader.read(body, reader.inside(value, scope.depth + 1));

function mapped(reader: Reader, from: WrittenOut | Stream, body: unknown, scope: Scope): WrittenOut | Stream {
  if (isWrittenOut(from)) return { elements: from.elements.map((each) => bodyOf(reader, each, body, scope)) };
  return { ...from, value: bodyOf(reader, from.value, body, scope) };
}

function filtered(reader: Reader, from: WrittenOut | Stream, body: unknown, scope: Scope): WrittenOut | Stream {
  if (!isWrittenOut(from)) return { ...from, predicates: [...from.predicates, ...conjuncts(bodyOf(reader, from.value, body, scope))] };
  const kept = from.elements.map((each) => reader.build.truthy(bodyOf(reader, each, body, scope)));
  if (kept.every((each) => each.op === 'literal'))
    return { elements: from.elements.filter((_, index) => kept[index]?.op === 'literal' && kept[index].value === true) };
  return filtered(reader, streamOf(reader, reader.build.interner.list(from.elements), scope), body, scope);
}

const listing =
  (step: typeof filtered): ScopedBuilder =>
  (reader, [list, body], scope) => {
    const from = step(reader, source(reader, list, scope), body, scope);
    if (isWrittenOut(from)) return reader.build.list(from.elements);
    return aggregate(reader, from, scope, 'collect', from.value);
  };

function aggregate(reader: Reader, { list, predicates }: Stream, scope: Scope, kind: 'collect' | 'any' | 'all', body: Node): Node {
  const element = streamOf(reader, list, scope).value;
  if (element.op !== 'element') return element;
  return reader.build.interner.aggregate(list, reader.build.literal(null), { kind, predicates, body, element, accumulator: null });
}

const asking =
  (kind: 'any' | 'all', negated: boolean): ScopedBuilder =>
  (reader, [list, body], scope) => {
    const { build } = reader;
    const from = source(reader, list, scope);
    const result = isWrittenOut(from) ? askedOf(reader, from.elements, kind, body, scope) : askedOfAny(reader, from, kind, body, scope);
    return negated ? build.not(result) : result;
  };

/** Of an empty list, "all" is false. */
function askedOf(reader: Reader, elements: readonly Node[], kind: 'any' | 'all', body: unknown, scope: Scope): Node {
  const { build } = reader;
  const answers = elements.map((each) => build.truthy(bodyOf(reader, each, body, scope)));
  return answers.length === 0 ? build.literal(false) : build.sequence(kind === 'any' ? 'or' : 'and', answers);
}

function askedOfAny(reader: Reader, from: Stream, kind: 'any' | 'all', body: unknown, scope: Scope): Node {
  const condition = bodyOf(reader, from.value, body, scope);
  if (kind === 'all') return aggregate(reader, from, scope, 'all', condition);
  const predicates = [...from.predicates, ...conjuncts(condition)];
  return aggregate(reader, { ...from, predicates }, scope, 'any', reader.build.literal(true));
}

export const LOOPS: readonly (readonly [string, ScopedBuilder])[] = [
  ['filter', listing(filtered)],
  ['map', listing(mapped)],
  ['some', asking('any', false)],
  ['none', asking('any', true)],
  ['all', asking('all', false)],
];
