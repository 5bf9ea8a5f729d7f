import { FACTS as CLOSURES } from '../access/fact-closures.ts';
import { factsCode } from '../access/fact-code.ts';
import { closureProgram } from '../closures/program.ts';
import type { Facts } from '../facts/facts.ts';
import { literal } from '../generated/code.ts';
import { type Engine, withFallback } from '../generated/engine.ts';
import { generate, ONE_ROW } from '../generated/program.ts';
import type { Node } from '../ir/node.ts';
import type { OutputNodes } from '../ir/outputs.ts';
import type { Scored } from './results.ts';

type Score = (facts: Facts) => Scored;

/** Compiles what scores one prepared lead. `types`: all that an event may be of. */
export function oneScorer(
  asked: Engine,
  outputs: OutputNodes,
  cuts: readonly Node[],
  types: readonly string[],
): { engine: Engine; made: Score } {
  return withFallback(
    asked,
    () => generated(outputs, cuts, types),
    () => closures(outputs, cuts),
  );
}

const rootsOf = ({ scores, bands, grades }: OutputNodes): readonly Node[] => [...scores.values(), ...bands.values(), ...grades.values()];

/** An object with these properties; a name that would set what the object inherits from is computed, so that it does not. */
const objectCode = (keys: Iterable<string>, values: readonly string[]): string =>
  `{${[...keys].map((key, index) => `${key === '__proto__' ? `[${literal(key)}]` : literal(key)}:${values[index]}`).join()}}`;

function generated(outputs: OutputNodes, cuts: readonly Node[], types: readonly string[]): Score {
  const { scores, bands, grades } = outputs;
  const finish = (values: readonly string[]): string => {
    const [first, second] = [scores.size, scores.size + bands.size];
    const [ofScores, ofBands, ofGrades] = [values.slice(0, first), values.slice(first, second), values.slice(second)];
    return `return {scores:${objectCode(scores.keys(), ofScores)},bands:${objectCode(bands.keys(), ofBands)},grades:${objectCode(grades.keys(), ofGrades)}}`;
  };
  return generate({ roots: rootsOf(outputs), cuts, access: factsCode(types), computed: new Map(), finish, wrap: ONE_ROW }) as Score;
}

function closures(outputs: OutputNodes, cuts: readonly Node[]): Score {
  const { run, reads } = closureProgram(rootsOf(outputs), cuts, CLOSURES);
  const keys = [outputs.scores, outputs.bands, outputs.grades].map((nodes) => [...nodes.keys()]);
  return (facts) => {
    run(facts);
    let next = 0;
    const [scores = {}, bands = {}, grades = {}] = keys.map((names) => {
      const results: Record<string, unknown> = {};
      for (const name of names) put(results, name, reads[next++]?.(facts));
      return results;
    });
    return { scores, bands, grades } as Scored;
  };
}

/** Assigned to, one name would set what the results inherit from. */
function put(results: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') Object.defineProperty(results, name, { value, enumerable: true, configurable: true, writable: true });
  else results[name] = value;
}
