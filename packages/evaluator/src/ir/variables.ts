import type { Node } from './node.ts';
import type { Reader, ScopedBuilder } from './scope.ts';

/** The keys of a path that is known when the rule is compiled; none for all data; null if it is only known when the rule runs. */
function literalKeys(path: Node): readonly string[] | null {
  if (path.op !== 'literal' || typeof path.value === 'object') return path.op === 'literal' && path.value === null ? [] : null;
  return path.value === undefined || path.value === '' ? [] : String(path.value).split('.');
}

const variable: ScopedBuilder = (reader, values, scope) => {
  const { build } = reader;
  const [path, given] = values.map((each) => reader.read(each, scope));
  const keys = path ? literalKeys(path) : [];
  const otherwise = given ? build.orNull(given) : build.literal(null);
  if (path && keys === null) return build.operation('readPath', [scope.whole(), path, otherwise]);
  return keys === null || keys.length === 0 ? scope.whole() : scope.at(keys, otherwise);
};

const withData =
  (name: 'missing' | 'missingSome'): ScopedBuilder =>
  (reader, values, scope) =>
    reader.build.operation(name, [scope.whole(), ...values.map((each) => reader.read(each, scope))]);

export const VARIABLES: readonly (readonly [string, ScopedBuilder])[] = [
  ['var', variable],
  ['missing', withData('missing')],
  ['missing_some', withData('missingSome')],
];

/** Longer paths are followed by a function: a property of a property of … would nest too deeply. */
const MOST_STEPS = 64;

/** Own properties all the way down from a node. */
export function pathFrom(reader: Pick<Reader, 'build'>, node: Node, keys: readonly string[], otherwise: Node): Node {
  const { build } = reader;
  if (keys.length > MOST_STEPS) return build.operation('readPath', [node, build.literal(keys.join('.')), otherwise]);
  const [key, ...rest] = keys;
  if (key === undefined) return node;
  if (rest.length > 0) return pathFrom(reader, build.property(node, key), rest, otherwise);
  const isNull = otherwise.op === 'literal' && otherwise.value === null;
  return isNull ? build.property(node, key) : build.operation('ownOr', [node, build.literal(key), otherwise]);
}
