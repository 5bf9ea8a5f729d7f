import { type Compile, type OperatorCompiler, pathOf } from './closure.ts';
import { pathReader, readPath } from './read.ts';

const variable: OperatorCompiler = (values, compile) => {
  const path = pathOf({ var: values });
  if (path !== null && path !== '') return pathReader(path);
  const [key, otherwise] = values.map(compile);
  if (!key) return (data) => data;
  return (data) => readPath(data, key(data), otherwise?.(data) ?? null);
};

/** Which of the keys nothing is found under. A key may come with a default, as in `var`. */
function missingOf(data: unknown, keys: readonly unknown[]): unknown[] {
  return keys.filter((key) => {
    const [path, otherwise] = Array.isArray(key) ? key : [key];
    const value = readPath(data, path, otherwise ?? null);
    return value === null || value === '';
  });
}

const keysOf = (values: readonly unknown[]): readonly unknown[] => (Array.isArray(values[0]) ? values[0] : values);

const evaluated = (values: readonly unknown[], compile: Compile) => {
  const parts = values.map(compile);
  return (data: unknown): unknown[] => parts.map((part) => part(data));
};

const missing: OperatorCompiler = (values, compile) => {
  const keys = evaluated(values, compile);
  return (data) => missingOf(data, keysOf(keys(data)));
};

/** Nothing if at least so many of the keys are there, else those that are not. */
const missingSome: OperatorCompiler = (values, compile) => {
  const parts = evaluated(values, compile);
  return (data) => {
    const [needed, options] = parts(data);
    const keys = keysOf([options]);
    const absent = missingOf(data, keys);
    return keys.length - absent.length >= Number(needed) ? [] : absent;
  };
};

export const VARIABLES: readonly (readonly [string, OperatorCompiler])[] = [
  ['var', variable],
  ['missing', missing],
  ['missing_some', missingSome],
];
