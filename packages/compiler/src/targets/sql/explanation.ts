import { significant } from '../../program/index.ts';
import { type Emission, found, type Given } from './emission.ts';
import { number, type Sql, sql } from './fragment.ts';

/** What each node counts in a score: the products of the shares on the ways to it, added up; and by those ways without a decay right after it. */
type Factors = { all: Map<string, number>; direct: Map<string, number> };

/** Each node is visited once, however many ways lead through it. */
function factorsOf(score: string, given: ReadonlyMap<string, Given>): Factors {
  const all = new Map([[score, 1]]);
  const direct = new Map([[score, 1]]);
  for (const [id, { inputs }] of [...given].reverse()) {
    const factor = all.get(id);
    if (factor === undefined) continue;
    for (const input of inputs) {
      all.set(input.id, (all.get(input.id) ?? 0) + factor * input.share);
      if (!input.faded) direct.set(input.id, (direct.get(input.id) ?? 0) + factor * input.share);
    }
  }
  return { all, direct };
}

/** The lines of a score, which add up to it: one after the other as the rule set has them. SPEC E. */
function linesOf(score: string, { given, program }: Emission): Sql[] {
  const factors = factorsOf(score, given);
  return program.nodes.flatMap(({ id }) => {
    const factor = significant(factors.all.get(id) ?? 0);
    if (factor === 0) return [];
    const direct = significant(factors.direct.get(id) ?? 0);
    return found(given, id).adjustments.flatMap((adjustment) => {
      const counted = adjustment.direct ? direct : factor;
      if (counted === 0) return [];
      return [counted === 1 ? adjustment.value : sql`${number(counted)} * ${adjustment.value}`];
    });
  });
}

/** The lines of each score by their ids, which are those of the rule set: l1, l2, … over all scores. */
export function explanationsOf(emission: Emission): Map<string, (readonly [id: string, value: Sql])[]> {
  let count = 0;
  const scores = emission.program.nodes.filter(({ kind }) => kind === 'score');
  return new Map(
    scores.map(({ id }) => {
      const lines = linesOf(id, emission).map((value) => {
        count += 1;
        return [`l${count}`, value] as const;
      });
      return [id, lines];
    }),
  );
}
