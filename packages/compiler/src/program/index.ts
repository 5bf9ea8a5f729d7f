export type * from './details.ts';
export { levelsOf } from './levels.ts';
export { significant } from './numbers.ts';
export type * from './program.ts';
export { type Interval, ranges } from './ranges.ts';
export { ROUNDING_EPSILON, ROUNDING_MAGIC } from './rounding.ts';
export type * from './rule-set.ts';
