export { emitSql, type SqlDialect } from './emit.ts';
export type { SqlOptions } from './outputs.ts';
export type { SqlColumn, SqlHeld, SqlSource, SqlValues } from './source.ts';
