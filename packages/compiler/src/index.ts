export { type Compilation, compile, preview } from './compile.ts';
export type { ConditionPath, Diagnostic, DiagnosticCode, DiagnosticParams, Severity } from './diagnostics/index.ts';
export {
  applyFix,
  type Finding,
  type FindingCode,
  type FindingParams,
  type FindingSeverity,
  type Fix,
  lint,
  type SampleProfile,
  sampleProfile,
} from './lint/index.ts';
export { proseNames } from './names/names.ts';
export { usualSource } from './names/usual-source.ts';
export { type OutlineRow, type OutlineSection, outline, outlineKey } from './outline/outline.ts';
export type * from './program/index.ts';
export { ranges } from './program/index.ts';
export { emitModule } from './targets/javascript/emit.ts';
export { details } from './targets/json-logic/details.ts';
export { type FlatProblem, flatten } from './targets/json-logic/flat.ts';
export { portableViolations, type Violation, type ViolationProblem } from './targets/json-logic/portable/index.ts';
export { type RuleSetReadResult, readRuleSet } from './targets/json-logic/read.ts';
export { factsSchema } from './targets/json-schema/facts.ts';
export { leadSchema } from './targets/json-schema/lead.ts';
export type { JsonSchema } from './targets/json-schema/schema.ts';
export { describe, type ProseLanguage, type ProseNames } from './targets/prose/index.ts';
export {
  emitSql,
  type SqlColumn,
  type SqlDialect,
  type SqlHeld,
  type SqlOptions,
  type SqlSource,
  type SqlValues,
} from './targets/sql/index.ts';
