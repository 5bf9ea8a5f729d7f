import type { Input, RuleSet } from '@umbral/compiler/program';
import { RuleError } from '../values/errors.ts';
import type { Builder } from './build.ts';
import { Interner } from './interner.ts';
import type { Node } from './node.ts';
import { RuleReader } from './read.ts';
import type { Reader, Scope } from './scope.ts';
import { ANY_NUMBER, BOOLEAN, LIST, NULL, NUMBER, OBJECT, TEXT, type TypeSet } from './types.ts';
import { pathFrom } from './variables.ts';

/** The results of a rule set's stages: by stage, by rule. */
export type StageNodes = ReadonlyMap<string, ReadonlyMap<string, Node>>;

/** The types of prepared values (see `FactValue`). Dates are ages in days. */
const FACT_TYPES: Record<Input['type'], TypeSet> = {
  text: TEXT | NULL,
  number: ANY_NUMBER | NULL,
  boolean: BOOLEAN | NULL,
  date: ANY_NUMBER | NULL,
  list: LIST | NULL,
};

/**
 * Reads the stages of a rule set as one graph: what a stage comes to is what later ones read. Null where a rule reads the data in a way
 * that is only known when it runs (a computed path, `missing`): then its stages have to be run one by one. Throws a RuleError for what
 * cannot be run. `needed`: the rules, as `stage.rule`, that are wanted; null for all. With an interner that is kept, what two rule sets share are the same nodes.
 */
export function readStages({ input, stages }: RuleSet, interner: Interner, needed: ReadonlySet<string> | null = null): StageNodes | null {
  const facts = factNodes(input, interner);
  const reader = new RuleReader(interner, (build, value, depth) => insideOf(facts.ofEvent, build, value, depth));
  const results = new Map<string, ReadonlyMap<string, Node>>();
  try {
    for (const { name, rules } of stages) {
      const scope = leadScope(facts, reader, results);
      if ([name, ...Object.keys(rules)].includes('__proto__')) throw new RuleError('notARule', '__proto__');
      const read = Object.entries(rules).filter(([id]) => needed?.has(`${name}.${id}`) ?? true);
      results.set(name, new Map(read.map(([id, rule]) => [id, reader.read(rule, scope)])));
    }
  } catch (error) {
    if (error instanceof Opaque) return null;
    throw error;
  }
  return results;
}

/** Thrown where a rule reads a prepared lead as a whole. */
class Opaque extends Error {}

type EventFacts = (event: Node, keys: readonly string[]) => { node: Node; rest: readonly string[] } | null;
type FactNodes = { roots: ReadonlyMap<string, ReadonlyMap<string, Node>>; ofEvent: EventFacts };

/** Every value that a prepared lead has: what is not declared is null. */
function factNodes(input: RuleSet['input'], interner: Interner): FactNodes {
  const lead = new Map(input.attributes.map(({ key, type }) => [key, interner.fact('lead', key, FACT_TYPES[type])] as const));
  const previous = new Map(input.previous.map((key) => [key, interner.fact('previous', key, TEXT | NULL)] as const));
  const ofEvent = eventFacts(propertyTypes(input), new Set(input.counted.map(({ key }) => key)), interner);
  return {
    roots: new Map<string, ReadonlyMap<string, Node>>([
      ['lead', lead],
      ['previous', previous],
    ]),
    ofEvent,
  };
}

/** The values of an event: those of its properties, of these types, and its numbers. */
function eventFacts(properties: ReadonlyMap<string, TypeSet>, counted: ReadonlySet<string>, interner: Interner): EventFacts {
  return (event, [first = '', second = '', ...rest]) => {
    const more = second === '' ? rest : [second, ...rest];
    if (first === 'type') return { node: interner.eventFact(event, 'type', '', TEXT), rest: more };
    if (first === 'ageDays') return { node: interner.eventFact(event, 'ageDays', '', NUMBER), rest: more };
    const type = properties.get(second);
    if (first === 'properties' && type !== undefined) return { node: interner.eventFact(event, 'properties', second, type), rest };
    if (first === 'counted' && counted.has(second)) return { node: interner.eventFact(event, 'counted', second, NUMBER | NULL), rest };
    return null;
  };
}

/** Events of several types may have properties of one name and different types. */
function propertyTypes({ events }: RuleSet['input']): Map<string, TypeSet> {
  const types = new Map<string, TypeSet>();
  for (const { properties } of events) for (const { key, type } of properties) types.set(key, (types.get(key) ?? NULL) | FACT_TYPES[type]);
  return types;
}

function leadScope({ roots }: FactNodes, reader: Reader, results: Map<string, ReadonlyMap<string, Node>>): Scope {
  const { build } = reader;
  const whole = (): never => {
    throw new Opaque();
  };
  const at: Scope['at'] = (keys, otherwise) => {
    const [place = '', key, ...rest] = keys;
    const named = results.get(place) ?? roots.get(place);
    if (!named) return surroundings(build, keys, otherwise);
    if (key === undefined) return whole();
    const node = named.get(key);
    return node ? pathFrom(reader, node, rest, otherwise) : otherwise;
  };
  return { depth: 0, whole, at };
}

function surroundings(build: Builder, [place, ...rest]: readonly string[], otherwise: Node): Node {
  if (place === 'now') return pathFrom({ build }, build.interner.now, rest, otherwise);
  if (place === 'events') return pathFrom({ build }, build.interner.events, rest, otherwise);
  return otherwise;
}

function insideOf(ofEvent: EventFacts, build: Builder, value: Node, depth: number): Scope {
  const plain: Scope['at'] = (keys, otherwise) => pathFrom({ build }, value, keys, otherwise);
  const isEvent = value.op === 'element' && value.isEvent;
  const at: Scope['at'] = (keys, otherwise) => {
    const found = isEvent ? ofEvent(value, keys) : null;
    if (found) return pathFrom({ build }, found.node, found.rest, otherwise);
    // Only what is declared is there, but for the parts of an event as wholes.
    return isEvent && keys.length > 1 ? otherwise : plain(keys, otherwise);
  };
  return { depth, whole: () => value, at };
}

/** The node of a path `stage.rule`; a literal null where there is none. */
export function resultOf(stages: StageNodes, path: string, interner: Interner): Node {
  const [stage = '', rule = ''] = path.split('.');
  return stages.get(stage)?.get(rule) ?? interner.literal(null);
}

/** Reads a rule over one event, whose properties are of these types; `event` stands for it. */
export function readEventRule(
  rule: unknown,
  { properties, counted }: { properties: ReadonlyMap<string, TypeSet>; counted: ReadonlySet<string> },
): { node: Node; event: Node } {
  const interner = new Interner();
  const ofEvent = eventFacts(properties, counted, interner);
  const reader = new RuleReader(interner, (build, value, depth) => insideOf(ofEvent, build, value, depth));
  const event = interner.element(interner.events, 0, OBJECT);
  return { node: reader.read(rule, reader.inside(event, 1)), event };
}
