import type { Contribution, Verdict } from '../cases/format.ts';

/** Contributions may differ by this much, or by the last of twelve digits. */
const TOLERANCE = 1e-9;
const LAST_DIGIT = 1e-11;

const nameOf = ({ kind, node }: Contribution): string => `${kind} ${node}`;

/** Lines of one kind about one node are one line, and a line that is not there is 0. */
function byName(lines: readonly Contribution[]): Map<string, number> {
  const found = new Map<string, number>();
  for (const line of lines) found.set(nameOf(line), (found.get(nameOf(line)) ?? 0) + line.value);
  return found;
}

function contributionDifferences(key: string, expected: readonly Contribution[], got: readonly Contribution[]): string[] {
  const [wanted, found] = [byName(expected), byName(got)];
  return [...new Set([...wanted.keys(), ...found.keys()])].flatMap((name) => {
    const [want, have] = [wanted.get(name) ?? 0, found.get(name) ?? 0];
    const near = Math.abs(want - have) <= Math.max(TOLERANCE, LAST_DIGIT * Math.abs(want));
    return near ? [] : [`line ${key}: ${name} is ${have}, not ${want}`];
  });
}

type Results = Record<string, number | string | null>;
function resultDifferences(what: string, expected: Results, got: Results): string[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(got)])].flatMap((key) =>
    expected[key] === got[key] ? [] : [`${what} ${key} is ${got[key]}, not ${expected[key]}`],
  );
}

/** Where a verdict is not what it must be: scores to the last bit, bands and grades by id, contributions nearly. */
export function differencesOf(expected: Verdict, got: Verdict, explains: boolean): string[] {
  const isScored = expected.audience ?? true;
  const found = [
    ...resultDifferences('score', expected.scores, got.scores),
    ...resultDifferences('band', expected.bands, got.bands),
    ...resultDifferences('grade', expected.grades, got.grades),
  ];
  if (got.audience !== undefined && got.audience !== null && got.audience !== isScored)
    found.push(`audience is ${got.audience}, not ${isScored}`);
  if (!isScored) return found;
  for (const key of got.disqualified ? Object.keys(expected.scores) : []) {
    const [want, have] = [expected.disqualified?.[key] ?? null, got.disqualified?.[key] ?? null];
    if (want !== have) found.push(`disqualifier of ${key} is ${have}, not ${want}`);
  }
  if (!explains) return found;
  const lines = Object.keys(expected.scores).flatMap((key) =>
    contributionDifferences(key, expected.contributions[key] ?? [], got.contributions[key] ?? []),
  );
  return [...found, ...lines];
}
