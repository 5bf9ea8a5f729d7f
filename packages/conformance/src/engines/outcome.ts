import { compile } from '@umbral/compiler';
import type { Case } from '../cases/format.ts';
import { differencesOf } from './compare.ts';
import type { Engine } from './engine.ts';
import { isKnown, KNOWN } from './known.ts';

/** How an engine did on some cases. `surprises`: what it got wrong and is not known to, or is known to get wrong and got right. */
export type Outcome = { engine: string; cases: number; passed: number; known: number; refused: number; surprises: string[] };

async function problemsOf(engine: Engine, { document, leads, now, expected }: Case): Promise<string[] | 'refused'> {
  const run = engine.prepare(compile(document));
  if (typeof run === 'string') return 'refused';
  const verdicts = await run(leads, now);
  return expected.flatMap((verdict, index) => {
    const got = verdicts[index];
    const lead = `lead ${index + 1}`;
    return got ? differencesOf(verdict, got, engine.explains).map((difference) => `${lead}: ${difference}`) : [`${lead}: no verdict`];
  });
}

/** Runs cases on an engine, one after the other. */
export async function outcomeOf(engine: Engine, cases: readonly Case[], differences = KNOWN): Promise<Outcome> {
  const outcome: Outcome = { engine: engine.name, cases: cases.length, passed: 0, known: 0, refused: 0, surprises: [] };
  for (const each of cases) {
    const problems = await problemsOf(engine, each).catch((error: unknown) => [String(error)]);
    const known = isKnown(each.name, engine.name, differences);
    if (problems === 'refused') outcome.refused += 1;
    else if (problems.length === 0 && known) outcome.surprises.push(`${each.name}: is right now; take it out of src/engines/known.ts`);
    else if (problems.length === 0) outcome.passed += 1;
    else if (known) outcome.known += 1;
    else outcome.surprises.push(`${each.name}: ${problems.slice(0, 3).join('; ')}`);
  }
  return outcome;
}

/** One line for each engine: how many of the cases it passed. */
export function tableOf(outcomes: readonly Outcome[]): string {
  const width = Math.max(...outcomes.map(({ engine }) => engine.length));
  const lines = outcomes.map(({ engine, cases, passed, known, refused, surprises }) => {
    const rest = [
      [surprises.length, 'wrong'],
      [known, 'known differences'],
      [refused, 'not taken'],
    ].flatMap(([number, what]) => (number === 0 ? [] : [`${number} ${what}`]));
    return `  ${engine.padEnd(width)}  ${String(passed).padStart(4)} of ${cases}${rest.length > 0 ? `  (${rest.join(', ')})` : ''}`;
  });
  return lines.join('\n');
}
