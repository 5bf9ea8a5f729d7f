import type { Program, RuleSet } from '../../program/index.ts';

export function emit(program: Program): RuleSet {
  const input = { attributes: program.attributes, events: program.events, counted: [], previous: [] };
  const outputs: RuleSet['outputs'] = { scores: [], bands: [], grades: [], audience: null, matches: {} };
  return { format: 'umbral.rule-set', version: 2, input, stages: [], outputs };
}
