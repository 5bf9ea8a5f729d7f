import { LIMITS } from '../document/limits.ts';
import type { Node } from '../nodes/kinds.ts';
import { eachOf, type Referee, type Three, uncontested } from './clashes.ts';
import { mergedOrder } from './order.ts';

type Fields = Record<string, unknown>;

/**
 * How deep two changes of a value are told apart. Whatever has no shape is one thing: parts of a condition have no names by which they
 * could be known again. `fixed`: whether every such record has the same keys.
 */
type Shape =
  | { of: 'record'; parts: Readonly<Record<string, Shape>>; fixed: boolean }
  | { of: 'places'; each: Shape | null }
  | { of: 'ids'; each: Shape; most: number };

const FIXED: Shape = { of: 'record', parts: {}, fixed: true };

/** By the field of a node's data, what can be told apart in it. */
const SHAPES: Readonly<Record<string, Shape>> = {
  bands: { of: 'ids', each: FIXED, most: LIMITS.bands },
  grades: { of: 'ids', each: FIXED, most: LIMITS.grid * LIMITS.grid },
  cells: { of: 'places', each: { of: 'places', each: null } },
  ladder: { of: 'record', parts: { steps: { of: 'places', each: FIXED } }, fixed: true },
  weights: { of: 'record', parts: {}, fixed: false },
  curve: FIXED,
};

const isRecord = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
const isIdList = (value: unknown): value is { id: string }[] =>
  Array.isArray(value) && value.every((each) => isRecord(each) && typeof each.id === 'string');
const hasOnce = (list: readonly { id: string }[]) => new Set(list.map(({ id }) => id)).size === list.length;

/** All three as what a shape needs them to be; null where one of them is something else. */
function all<T>({ base, mine, theirs }: Three<unknown>, is: (value: unknown) => value is T): Three<T> | null {
  return is(base) && is(mine) && is(theirs) ? { base, mine, theirs } : null;
}

const keysOf = (value: Fields): string[] => Object.keys(value).toSorted();

/** The merge of the data of one node. */
export class DataMerge {
  readonly #referee: Referee;
  readonly #node: Node;

  constructor(referee: Referee, node: Node) {
    this.#referee = referee;
    this.#node = node;
  }

  /** The data of the node, field by field. */
  merged({ base, mine, theirs }: Three<Fields>): Fields {
    return this.#record({ base, mine, theirs }, SHAPES, []);
  }

  #value(three: Three<unknown>, shape: Shape | null, path: readonly string[]): unknown {
    const side = uncontested(three);
    if (side !== null) return three[side];
    const deeper = shape === null ? undefined : this.#deeper(three, shape, path);
    return deeper === undefined ? this.#clash(three, path) : deeper;
  }

  #clash(three: Three<unknown>, path: readonly string[]): unknown {
    const key = ['field', this.#node.id, ...path].join(' ');
    return three[this.#referee.decide({ key, kind: 'field', node: this.#node, path, ...three })];
  }

  /** The merge of what the value holds; undefined where that cannot be told apart. */
  #deeper(three: Three<unknown>, shape: Shape, path: readonly string[]): unknown {
    if (shape.of === 'record') {
      const records = all(three, isRecord);
      return records && isAlike(records, shape.fixed) ? this.#record(records, shape.parts, path) : undefined;
    }
    if (shape.of === 'ids') {
      const lists = all(three, isIdList);
      return lists && this.#byId(lists, shape.each, shape.most, path);
    }
    const lists = all(three, (value): value is unknown[] => Array.isArray(value));
    if (!lists || lists.base.length !== lists.mine.length || lists.base.length !== lists.theirs.length) return undefined;
    const { base, mine, theirs } = lists;
    return base.map((each, place) =>
      this.#value({ base: each, mine: mine[place], theirs: theirs[place] }, shape.each, [...path, String(place)]),
    );
  }

  #record({ base, mine, theirs }: Three<Fields>, parts: Readonly<Record<string, Shape>>, path: readonly string[]): Fields {
    const keys = new Set([...Object.keys(theirs), ...Object.keys(mine), ...Object.keys(base)]);
    const entries = [...keys].flatMap((key) => {
      const three = { base: own(base, key), mine: own(mine, key), theirs: own(theirs, key) };
      const value = this.#value(three, Object.hasOwn(parts, key) ? (parts[key] ?? null) : null, [...path, key]);
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(entries);
  }

  #byId(lists: Three<{ id: string }[]>, each: Shape, most: number, path: readonly string[]): unknown {
    if (![lists.base, lists.mine, lists.theirs].every(hasOnce)) return undefined;
    const items = eachOf(lists, (list) => new Map(list.map((item) => [item.id, item])));
    const ids = eachOf(items, (map) => [...map.keys()]);
    let isContested = false;
    const order = mergedOrder(ids, new Set([...ids.mine, ...ids.theirs]), () => {
      isContested = true;
      return 'theirs';
    });
    if (isContested || order.length > most) return undefined;
    return order.flatMap((id) => {
      const item = this.#value(
        eachOf(items, (map) => map.get(id)),
        each,
        [...path, id],
      );
      return item === undefined ? [] : [item];
    });
  }
}

const own = (value: Fields, key: string): unknown => (Object.hasOwn(value, key) ? value[key] : undefined);

/** Whether three records are of one kind, and where they are `fixed` have the same keys: then any mixture of them is one too. */
function isAlike({ base, mine, theirs }: Three<Fields>, fixed: boolean): boolean {
  const keys = keysOf(base).join(' ');
  if (fixed && [mine, theirs].some((each) => keysOf(each).join(' ') !== keys)) return false;
  return base.kind === mine.kind && base.kind === theirs.kind;
}
