/** Where in a node's condition: the index of the child at each level, from the outermost group inwards. Empty: the outermost group. */
export type ConditionPath = number[];

type Nothing = Record<never, never>;
type AtCondition = { at: ConditionPath };
type AtField = { field: string } & AtCondition;
type AtOperand = AtField & { operator: string };

/** Every finding and what it tells. The screens turn a code and its parameters into a sentence; nothing here is ever shown as it is. */
export type DiagnosticParams = {
  // the drawing
  cycle: Nothing;
  tooDeep: { limit: number };
  portMismatch: { reason: 'types' | 'unknownPort' | 'tooMany'; source: string; sourcePort: string; target: string; targetPort: string };
  danglingEdge: { source: string; target: string };
  duplicateEdge: { source: string };
  duplicateNode: Nothing;
  notConnected: Nothing;
  noInputs: Nothing;
  // conditions
  unknownField: AtField;
  unknownProperty: { property: string } & AtCondition;
  propertyConflict: { property: string } & AtCondition;
  emptyCondition: AtCondition;
  operatorMismatch: AtOperand & { type: string };
  valueMissing: AtOperand;
  valueMismatch: AtOperand;
  atLeastTooMany: { count: number; of: number } & AtCondition;
  // activities
  emptyEvents: Nothing;
  unknownEvent: { event: string };
  // groups, scores, bands
  limitOrder: { minimum: number; maximum: number };
  scaleOrder: { minimum: number; maximum: number };
  emptyKey: Nothing;
  duplicateKey: { key: string; node: string };
  tooManyScores: { limit: number };
  noScore: Nothing;
  noBands: Nothing;
  emptyBands: Nothing;
  bandsTwice: { node: string };
  duplicateBand: { band: string };
  thresholdOrder: { band: string };
  thresholdUnreachable: { band: string; from: number; highest: number };
  thresholdAlwaysReached: { band: string; from: number; lowest: number };
};
export type DiagnosticCode = keyof DiagnosticParams;

/** Errors block publishing, warnings do not. */
export type Severity = 'error' | 'warning';

export const SEVERITIES: { readonly [C in DiagnosticCode]: Severity } = {
  cycle: 'error',
  tooDeep: 'error',
  portMismatch: 'error',
  danglingEdge: 'error',
  duplicateEdge: 'warning',
  duplicateNode: 'error',
  notConnected: 'warning',
  noInputs: 'error',
  unknownField: 'error',
  unknownProperty: 'error',
  propertyConflict: 'error',
  emptyCondition: 'error',
  operatorMismatch: 'error',
  valueMissing: 'error',
  valueMismatch: 'error',
  atLeastTooMany: 'error',
  emptyEvents: 'error',
  unknownEvent: 'error',
  limitOrder: 'error',
  scaleOrder: 'error',
  emptyKey: 'error',
  duplicateKey: 'error',
  tooManyScores: 'error',
  noScore: 'error',
  noBands: 'warning',
  emptyBands: 'error',
  bandsTwice: 'error',
  duplicateBand: 'error',
  thresholdOrder: 'error',
  thresholdUnreachable: 'error',
  thresholdAlwaysReached: 'warning',
};
