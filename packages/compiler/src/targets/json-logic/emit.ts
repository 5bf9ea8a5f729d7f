import type { Program, RuleSet } from '../../program/index.ts';
import { contributionsOf } from './contributions.ts';
import { portableViolations } from './portable/index.ts';
import { buildStages, pathOf, toList } from './stages.ts';

/**
 * The rule set of a Program. The same Program gives the same rule set, byte for byte. What is not portable never leaves:
 * a violation here is our own bug.
 */
export function emit(program: Program): RuleSet {
  const stages = buildStages(program);
  const contributions = contributionsOf(program, stages);
  const explanation = contributions.lines.size > 0 ? [{ name: 'contributions', rules: contributions.rules }] : [];
  const outputs: RuleSet['outputs'] = { scores: [], bands: [] };
  const keys = new Map<string, string>();
  for (const node of program.nodes) {
    const path = pathOf(stages, node.id);
    if (node.kind === 'score') {
      const { id, key, scale, decimals } = node;
      keys.set(id, key);
      outputs.scores.push({ key, node: id, path, ...scale, decimals, lines: contributions.lines.get(id) ?? [] });
    }
    if (node.kind === 'bands') outputs.bands.push({ score: keys.get(node.score) ?? '', node: node.id, path, bands: node.bands });
  }
  const input = { attributes: program.attributes, events: program.events };
  const ruleSet: RuleSet = { format: 'umbral.rule-set', version: 1, input, stages: [...toList(stages), ...explanation], outputs };
  const [violation] = portableViolations(ruleSet);
  if (violation) throw new Error(`The rule set is not portable: ${violation.problem} at ${violation.path}`);
  return ruleSet;
}
