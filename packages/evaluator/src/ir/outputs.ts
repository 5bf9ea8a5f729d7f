import type { RuleSet } from '@umbral/compiler/program';
import { Builder } from './build.ts';
import type { Interner } from './interner.ts';
import type { Node } from './node.ts';
import { resultOf, type StageNodes } from './rule-set.ts';
import { isNumber, NULL, TEXT, within } from './types.ts';

/** What a rule set is asked for, by key. */
export type OutputNodes = { scores: Map<string, Node>; bands: Map<string, Node>; grades: Map<string, Node> };

/** Scores are numbers or null, bands and grades texts or null. */
export function outputNodes({ outputs }: RuleSet, stages: StageNodes, interner: Interner): OutputNodes {
  const build = new Builder(interner);
  const at = (path: string): Node => build.orNull(resultOf(stages, path, interner));
  return {
    scores: new Map(outputs.scores.map(({ key, path }) => [key, numberOrNull(build, at(path))])),
    bands: new Map(outputs.bands.map(({ score, path }) => [score, textOrNull(build, at(path))])),
    grades: new Map(outputs.grades.map(({ key, path }) => [key, textOrNull(build, at(path))])),
  };
}

/** By the score's key, the values of its lines in their order; 0 where the score is null. */
export function lineNodes({ outputs }: RuleSet, stages: StageNodes, { scores }: OutputNodes, interner: Interner): Map<string, Node[]> {
  const build = new Builder(interner);
  const none = build.literal(0);
  return new Map(
    outputs.scores.map(({ key, lines }) => {
      const score = scores.get(key) ?? build.literal(null);
      const values = lines.map(({ id }) => build.toNumber(build.orNull(resultOf(stages, `contributions.${id}`, interner))));
      if (isNumber(score.type)) return [key, values];
      return [key, values.map((value) => build.choose([isNull(build, score), none, value]))];
    }),
  );
}

const isNull = (build: Builder, node: Node): Node => build.operation('same', [node, build.literal(null)]);

function numberOrNull(build: Builder, node: Node): Node {
  return isNumber(node.type) ? node : build.choose([isNull(build, node), build.literal(null), build.toNumber(node)]);
}

function textOrNull(build: Builder, node: Node): Node {
  if (within(node.type, TEXT | NULL)) return node;
  return build.choose([isNull(build, node), build.literal(null), build.operation('written', [node])]);
}

/** A score as a number, NaN where it is null. */
export function scoreNumber(node: Node, interner: Interner): Node {
  const build = new Builder(interner);
  return isNumber(node.type) ? node : build.choose([isNull(build, node), build.literal(Number.NaN), build.toNumber(node)]);
}

/**
 * A text as the number that stands for it in `numbers`, or `otherwise`. The texts are the last values of conditions, so numbers can take
 * their place; null where a text is computed in another way.
 */
export function labelNumber(node: Node, numbers: ReadonlyMap<unknown, number>, otherwise: number, interner: Interner): Node | null {
  const build = new Builder(interner);
  if (node.op === 'literal') return build.literal(numbers.get(node.value) ?? otherwise);
  if (node.op !== 'if') return null;
  const args = node.args.map((each, index) =>
    index % 2 === 1 || index === node.args.length - 1 ? labelNumber(each, numbers, otherwise, interner) : each,
  );
  const known = args.flatMap((each) => each ?? []);
  return known.length === args.length ? build.choose(known) : null;
}
