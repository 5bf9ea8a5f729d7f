import type { Document } from '@umbral/model';
import type { Diagnostic } from './diagnostics/index.ts';
import type { Program, RuleSet } from './program/index.ts';

export type { ConditionPath, Diagnostic, DiagnosticCode, DiagnosticParams, Severity } from './diagnostics/index.ts';
export type * from './program/index.ts';
export type Interval = { minimum: number; maximum: number };

/** What a document means and what is wrong with it. `publishable`: no errors. */
export type Compilation = { program: Program; ruleSet: RuleSet; diagnostics: Diagnostic[]; publishable: boolean };

export function compile(_document: Document): Compilation {
  const program: Program = { format: 'umbral.program', version: 1, attributes: [], events: [], nodes: [] };
  const ruleSet: RuleSet = {
    format: 'umbral.rule-set',
    version: 1,
    input: { attributes: [], events: [] },
    stages: [],
    outputs: { scores: [], bands: [] },
  };
  return { program, ruleSet, diagnostics: [], publishable: false };
}

/** The least and greatest value that each node of a Program can have, by node id; an activity without `atMost` has no bound. */
export function ranges(_program: Program): Map<string, Interval> {
  return new Map();
}

export type RuleSetReadResult = { ok: true; ruleSet: RuleSet } | { ok: false; issues: { path: string; message: string }[] };

/** Reads a rule set from any source; only portable rules of sound shape come through. Never throws. */
export function readRuleSet(_input: unknown): RuleSetReadResult {
  return { ok: false, issues: [] };
}
