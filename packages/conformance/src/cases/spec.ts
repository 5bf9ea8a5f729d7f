import type { Document } from '@umbral/model';
import { judge } from '../oracle/judge.ts';
import type { Case, CaseLead, Verdict } from './format.ts';
import { NOW, type Person } from './people.ts';

/** What somebody worked out: the only score, or more of the verdict. Lines are named `kind node`, and those not named are not looked at. */
type Hand =
  | number
  | null
  | { scores?: Verdict['scores']; score?: number | null; band?: string | null; grade?: string | null; lines?: Record<string, number> };

/**
 * A case as it is written: `rules` with spaces between, and each lead with what somebody worked out for it. `why` has the arithmetic; a
 * case in which every lead was worked out, and that says why, counts as done by hand.
 */
export type Spec = {
  name: string;
  rules: string;
  document: Document;
  leads: readonly (readonly [Person, Hand] | readonly [Person])[];
  why?: string;
  now?: number;
};

/** Whether a number may be written as this one: contributions are kept to 12 digits. */
const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

const only = <T>(values: Record<string, T>): T | undefined => Object.values(values)[0];

/** Where a verdict is not what somebody worked out. */
function differences(verdict: Verdict, hand: Hand): string[] {
  if (typeof hand === 'number' || hand === null) return differences(verdict, { score: hand });
  const found: string[] = [];
  const expect = (what: string, got: unknown, wanted: unknown) => {
    if (wanted !== undefined && got !== wanted) found.push(`${what} is ${got}, by hand ${wanted}`);
  };
  expect('the score', only(verdict.scores), hand.score);
  expect('the band', only(verdict.bands), hand.band);
  expect('the grade', only(verdict.grades), hand.grade);
  for (const [key, value] of Object.entries(hand.scores ?? {})) expect(`the score ${key}`, verdict.scores[key], value);
  for (const [name, value] of Object.entries(hand.lines ?? {})) {
    const line = only(verdict.contributions)?.find(({ kind, node }) => `${kind} ${node}` === name);
    if (!near(line?.value ?? 0, value)) found.push(`the line ${name} is ${line?.value ?? 0}, by hand ${value}`);
  }
  return found;
}

const written = (verdict: Verdict): Verdict => ({
  ...verdict,
  contributions: Object.fromEntries(
    Object.entries(verdict.contributions).map(([key, lines]) => [
      key,
      lines.map((line) => ({ ...line, value: Number(line.value.toPrecision(12)) })).filter(({ value }) => Math.abs(value) > 1e-12),
    ]),
  ),
});

/** A case with what the oracle says, held against what somebody worked out. */
export function caseOf({ name, rules, document, leads: people, why, now = NOW }: Spec): Case {
  const leads = people.map(([one], index): CaseLead => ({ id: `l${index + 1}`, ...one }));
  const expected = leads.map((lead) => judge(document, lead, now));
  for (const [index, [, hand]] of people.entries()) {
    const verdict = expected[index];
    const [difference] = hand === undefined || !verdict ? [] : differences(verdict, hand);
    if (difference !== undefined) throw new Error(`${name}: for lead ${index + 1} ${difference}`);
  }
  const byHand = why !== undefined && people.every(([, hand]) => hand !== undefined);
  const reason = why === undefined ? {} : { why };
  const mark = byHand ? { byHand: true as const } : {};
  return { name, rules: rules.split(' '), ...mark, ...reason, document, now, leads, expected: expected.map(written) };
}
