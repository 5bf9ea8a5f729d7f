/** Where in a node's condition: the index of the child at each level, from the outermost group inwards. Empty: the outermost group. */
export type ConditionPath = number[];

type Nothing = Record<never, never>;
type AtCondition = { at: ConditionPath };
/** In a condition, or if `at` is null in what else the node holds. */
type Anywhere = { at: ConditionPath | null };
type AtField = { field: string } & AtCondition;
/** `field` is null if a measure is compared. */
type AtOperand = { field: string | null; operator: string } & AtCondition;
type OfType<F> = F & { type: string };
type Range = { minimum: number; maximum: number };
type Side = { side: 'rows' | 'columns' };

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
  /** A disqualifier without a condition, or an audience without one that is switched on. */
  noMatches: Nothing;
  // when a node counts
  activeOrder: { from: number; until: number };
  // conditions
  unknownField: AtField;
  unknownProperty: { property: string } & Anywhere;
  propertyConflict: { property: string } & Anywhere;
  /** A measure or a way of counting that names no property yet, or one of a type that it cannot take. */
  propertyMissing: Anywhere;
  propertyMismatch: OfType<{ property: string } & Anywhere>;
  emptyCondition: AtCondition;
  operatorMismatch: OfType<AtField & { operator: string }>;
  valueMissing: AtOperand;
  valueMismatch: AtOperand;
  atLeastTooMany: { count: number; of: number } & AtCondition;
  // events, of an activity, a condition or a decay's anchor
  emptyEvents: Anywhere;
  unknownEvent: { event: string } & Anywhere;
  // ladders; a step is its index
  emptyLadder: Nothing;
  ladderOrder: { step: number };
  ladderField: { field: string };
  ladderMismatch: OfType<{ field: string; ladder: 'ranges' | 'values' }>;
  ladderValues: { step: number };
  // decay
  anchorNeedsEvents: Nothing;
  anchorWithoutEvents: Nothing;
  anchorField: { field: string };
  anchorMismatch: OfType<{ field: string }>;
  // groups, scores, disqualifiers
  limitOrder: Range;
  scaleOrder: Range;
  scaleFromOrder: Range;
  averageWithoutWeight: Nothing;
  disqualifierTarget: { score: string };
  emptyKey: Nothing;
  duplicateKey: { key: string; node: string };
  tooManyScores: { limit: number };
  noScore: Nothing;
  // bands
  noBands: Nothing;
  emptyBands: Nothing;
  bandsTwice: { node: string };
  duplicateBand: { band: string };
  reservedId: { id: string };
  thresholdOrder: { band: string };
  exitOrder: { band: string; exit: number; from: number | null };
  thresholdUnreachable: { band: string; from: number; highest: number };
  thresholdAlwaysReached: { band: string; from: number; lowest: number };
  // matrices; a part is its index from the lowest up
  matrixSide: Side & { reason: 'missing' | 'matrix' };
  matrixThresholds: Side & { part: number };
  matrixShape: Side & { expected: number; found: number };
  matrixGrade: { grade: string };
  duplicateGrade: { grade: string };
  matrixUnreachable: Side & { from: number; highest: number };
};
export type DiagnosticCode = keyof DiagnosticParams;

/** Errors block publishing; warnings and information do not. */
export type Severity = 'error' | 'warning' | 'info';

export const SEVERITIES: { readonly [C in DiagnosticCode]: Severity } = {
  cycle: 'error',
  tooDeep: 'error',
  portMismatch: 'error',
  danglingEdge: 'error',
  duplicateEdge: 'warning',
  duplicateNode: 'error',
  notConnected: 'warning',
  noInputs: 'error',
  noMatches: 'error',
  activeOrder: 'error',
  unknownField: 'error',
  unknownProperty: 'error',
  propertyConflict: 'error',
  propertyMissing: 'error',
  propertyMismatch: 'error',
  emptyCondition: 'error',
  operatorMismatch: 'error',
  valueMissing: 'error',
  valueMismatch: 'error',
  atLeastTooMany: 'error',
  emptyEvents: 'error',
  unknownEvent: 'error',
  emptyLadder: 'error',
  ladderOrder: 'error',
  ladderField: 'error',
  ladderMismatch: 'error',
  ladderValues: 'error',
  anchorNeedsEvents: 'error',
  anchorWithoutEvents: 'error',
  anchorField: 'error',
  anchorMismatch: 'error',
  limitOrder: 'error',
  scaleOrder: 'error',
  scaleFromOrder: 'error',
  averageWithoutWeight: 'error',
  disqualifierTarget: 'error',
  emptyKey: 'error',
  duplicateKey: 'error',
  tooManyScores: 'error',
  noScore: 'error',
  noBands: 'warning',
  emptyBands: 'error',
  bandsTwice: 'error',
  duplicateBand: 'error',
  reservedId: 'error',
  thresholdOrder: 'error',
  exitOrder: 'error',
  thresholdUnreachable: 'error',
  thresholdAlwaysReached: 'warning',
  matrixSide: 'error',
  matrixThresholds: 'error',
  matrixShape: 'error',
  matrixGrade: 'error',
  duplicateGrade: 'error',
  matrixUnreachable: 'warning',
};
