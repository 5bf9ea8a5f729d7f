import { LIMITS } from '@umbral/model';
import { add, findPath, move, remove, update } from 'react-querybuilder';
import { type GroupKind, isGroup, leafOf, type QueryGroup, type QueryRule, ruleOf } from './query.ts';

type Child = QueryRule | QueryGroup;
/** Where something stands in a query: places from the outermost group on. */
export type Path = number[];
/** Where the keyboard goes on after an edit: to a part of a line or group. */
export type Focus = { id: string; part: 'field' | 'menu' | 'kind' | 'add' };
/** A query after an edit, and where to go on. */
export type Edited = { query: QueryGroup; focus: Focus };

const depthOf = (child: Child): number => (isGroup(child) ? 1 + Math.max(0, ...child.rules.map(depthOf)) : 0);
const isWide = (child: Child): boolean => isGroup(child) && (child.rules.length > LIMITS.conditionChildren || child.rules.some(isWide));

/** Whether a document may hold the query: it nests and grows within bounds. */
export const mayBe = (query: QueryGroup): boolean => depthOf(query) <= LIMITS.conditionDepth + 1 && !isWide(query);

/** What stands at a path. */
const at = (query: QueryGroup, path: Path): Child | null => findPath(path, query) as Child | null;

const focusOn = (child: Child, part: 'first' | 'menu'): Focus => ({
  id: child.id,
  part: part === 'menu' ? 'menu' : isGroup(child) ? 'kind' : 'field',
});

/** Adds a line or group at the end of a group, and goes on there: in a group with the first line in it. */
export function added(query: QueryGroup, parent: Path, child: Child): Edited {
  const [first] = isGroup(child) ? child.rules : [];
  return { query: add<QueryGroup>(query, child, parent), focus: focusOn(first ?? child, 'first') };
}

/** Takes a line or group away, and goes on with the next one, or the one before, or the group that it was in. */
export function removed(query: QueryGroup, path: Path): Edited {
  const parent = at(query, path.slice(0, -1));
  const place = path.at(-1) ?? 0;
  const siblings = parent && isGroup(parent) ? parent.rules : [];
  const next = siblings[place + 1] ?? siblings[place - 1];
  return { query: remove(query, path), focus: next ? focusOn(next, 'menu') : { id: parent?.id ?? query.id, part: 'add' } };
}

/** Moves one up or down, also into and out of groups. */
export function shifted(query: QueryGroup, path: Path, direction: 'up' | 'down'): Edited | null {
  const child = at(query, path);
  const next = move(query, path, direction);
  return child && next !== query ? { query: next, focus: focusOn(child, 'menu') } : null;
}

/** Moves to before what stands at another path, as dragging does; null where that is inside itself. */
export function moved(query: QueryGroup, from: Path, to: Path): Edited | null {
  const child = at(query, from);
  const isInside = from.every((place, level) => to[level] === place);
  return child && !isInside ? { query: move(query, from, to), focus: focusOn(child, 'menu') } : null;
}

function fresh(child: Child, newId: () => string): Child {
  if (isGroup(child)) return { ...child, id: newId(), rules: child.rules.map((each) => fresh(each, newId)) };
  return ruleOf(leafOf(child), newId());
}

/** The query with other children instead of the one at a path. */
function replaced(group: QueryGroup, [place = 0, ...rest]: Path, by: (child: Child) => Child[]): QueryGroup {
  const rules = group.rules.flatMap((child, index) => {
    if (index !== place) return [child];
    return rest.length > 0 && isGroup(child) ? [replaced(child, rest, by)] : by(child);
  });
  return { ...group, rules };
}

/** Puts a copy behind. */
export function duplicated(query: QueryGroup, path: Path, newId: () => string): Edited | null {
  const child = at(query, path);
  if (!child) return null;
  const copy = fresh(child, newId);
  return { query: replaced(query, path, (each) => [each, copy]), focus: focusOn(copy, 'first') };
}

/** Puts a line or group into a group of its own: an alternative where all count, else all. */
export function wrapped(query: QueryGroup, path: Path, newId: () => string): Edited | null {
  const [child, parent] = [at(query, path), at(query, path.slice(0, -1))];
  if (!child) return null;
  const combinator = parent && isGroup(parent) && parent.combinator === 'all' ? 'any' : 'all';
  const group: QueryGroup = { id: newId(), combinator, count: null, rules: [child] };
  return { query: replaced(query, path, () => [group]), focus: { id: group.id, part: 'kind' } };
}

/** Puts what is in a group in its place. */
export function unwrapped(query: QueryGroup, path: Path): Edited | null {
  const group = at(query, path);
  if (!group || !isGroup(group)) return null;
  const [first] = group.rules;
  const focus: Focus = first ? focusOn(first, 'menu') : removed(query, path).focus;
  return { query: replaced(query, path, (child) => (isGroup(child) ? child.rules : [child])), focus };
}

/** Changes a line. */
export const withRule = (query: QueryGroup, path: Path, rule: QueryRule): QueryGroup =>
  path.length === 0 ? query : replaced(query, path, () => [rule]);

/** Makes a group count in another way; at least N begins with all but one. */
export function withKind(query: QueryGroup, path: Path, kind: GroupKind): QueryGroup {
  const group = at(query, path);
  const count = kind === 'atLeast' && group && isGroup(group) ? Math.max(1, group.rules.length - 1) : null;
  return update(query, { combinator: kind, count }, path);
}

export const withCount = (query: QueryGroup, path: Path, count: number): QueryGroup => update(query, 'count', count, path);
