import type { Logic, RuleSet } from '@umbral/compiler';
import { prepareFacts } from '@umbral/evaluator';
import type { Contribution, Verdict } from '../cases/format.ts';
import type { Engine } from './engine.ts';

type Data = { [name: string]: unknown };
/** A rule, compiled or not, that is applied to data. */
type Apply = (data: Data) => unknown;

const own = (from: unknown, key: string): unknown =>
  typeof from === 'object' && from !== null && Object.hasOwn(from, key) ? (from as Data)[key] : undefined;

/** The result at `stage.rule`. */
function at(data: Data, path: string): unknown {
  const [stage = '', rule = ''] = path.split('.');
  return own(own(data, stage), rule);
}

const numberOrNull = (value: unknown): number | null => (value === null ? null : Number(value));
const textOrNull = (value: unknown): string | null => (value === null ? null : String(value));

/** What a rule set's outputs say, once its stages have run. */
export function verdictOf({ outputs }: RuleSet, data: Data): Verdict {
  const audience = outputs.audience === null ? null : at(data, outputs.audience) === true;
  const linesOf = (lines: RuleSet['outputs']['scores'][number]['lines']): Contribution[] =>
    audience === false ? [] : lines.map(({ id, kind, node }) => ({ kind, node, value: Number(at(data, `contributions.${id}`)) }));
  const { scores, bands, grades } = outputs;
  return {
    scores: Object.fromEntries(scores.map(({ key, path }) => [key, numberOrNull(at(data, path))])),
    bands: Object.fromEntries(bands.map(({ score, path }) => [score, textOrNull(at(data, path))])),
    grades: Object.fromEntries(grades.map(({ key, path }) => [key, textOrNull(at(data, path))])),
    contributions: Object.fromEntries(scores.map(({ key, lines }) => [key, linesOf(lines)])),
    disqualified: Object.fromEntries(
      scores.map(({ key, disqualified }) => [key, disqualified === null ? null : textOrNull(at(data, disqualified))]),
    ),
    ...(audience === null ? {} : { audience }),
  };
}

/** An engine that runs the stages of a rule set, rule by rule: the loop that every host writes. */
export function stagedEngine(name: string, compileRule: (rule: Logic) => Apply): Engine {
  return {
    name,
    explains: true,
    prepare: ({ ruleSet }) => {
      const stages = ruleSet.stages.map((stage) => ({
        name: stage.name,
        rules: Object.entries(stage.rules).map(([id, rule]) => [id, compileRule(rule)] as const),
      }));
      return (leads, now) =>
        leads.map((lead) => {
          const data: Data = { ...prepareFacts(ruleSet.input, lead, now) };
          for (const stage of stages) data[stage.name] = Object.fromEntries(stage.rules.map(([id, apply]) => [id, apply(data)]));
          return verdictOf(ruleSet, data);
        });
    },
  };
}
