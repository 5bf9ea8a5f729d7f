export type { ConditionPath, DiagnosticCode, DiagnosticParams, Severity } from './catalogue.ts';
export { about, aboutEdge, type Diagnostic } from './diagnostic.ts';
