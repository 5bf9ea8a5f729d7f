export type * from './program.ts';
export type * from './rule-set.ts';
