import type { RuleSet } from '@umbral/compiler';
import { compileRuleSet, factsPreparer, type Scored } from '@umbral/evaluator';
import { bordersOf } from './borders.ts';
import { watch } from './coverage.ts';
import { type Family, familiesOf } from './families.ts';
import { mixture, nothing } from './leads.ts';
import { type Material, materialOf } from './material.ts';
import { preparingLeads } from './preparing.ts';
import { type Random, seeded } from './random.ts';
import { type Seen, selected } from './select.ts';
import { type Candidate, MOST_VECTORS, type OnProgress, type Vector } from './vector.ts';

const SEED = 20_260_301;
const MIXTURES = 2_000;
/** How often one border is shown, each time with another effect on the scores: what one lead hides, another does not. */
const MOST_EFFECTS = 2;
const BASES = 12;
/** And with rule sets so large that not even this many things can be changed in each. */
const FEW_BASES = 4;
const ENOUGH = 500;
/** How many parts of rules may be run to find the vectors. */
const EFFORT = 6_000_000;

/** How much of the work is done when there are mixtures, and when the borders are found; the rest is choosing. */
const DONE = { mixtures: 0.15, borders: 0.45 };

/** How a candidate is judged. */
type Judge = (candidate: Candidate) => Vector;

function judgeOf(ruleSet: RuleSet): Judge {
  const prepare = factsPreparer(ruleSet.input);
  const scorer = compileRuleSet(ruleSet);
  return ({ now, lead }) => {
    const facts = prepare(lead, now);
    return { now, lead, facts, expected: scorer.score(facts) };
  };
}

const total = ({ scores }: Scored): number => Object.values(scores).reduce<number>((sum, score) => sum + (score ?? -1e12), 0);

/** Leads to change one thing in: nothing, and others from the lowest scores to the highest. */
function basesOf(mixtures: readonly Vector[], most: number): Candidate[] {
  const count = most < ENOUGH ? FEW_BASES : BASES;
  const ranked = mixtures.toSorted((a, b) => total(a.expected) - total(b.expected));
  const places = Array.from({ length: count }, (_, index) => Math.round(((index + 1) / count) * (ranked.length - 1)));
  return [nothing(), ...places.flatMap((place) => ranked[place] ?? []).map(({ now, lead }) => ({ now, lead }))];
}

/** By how much the scores of two results differ. */
const effectOf = (before: Scored, after: Scored): string =>
  Object.entries(after.scores)
    .map(([key, score]) => String(Math.round(((score ?? -1e6) - (before.scores[key] ?? -1e6)) * 10)))
    .join(' ');

/** By border, its effects that are shown already. */
type Known = Map<string, Set<string>>;

/** The members of a family on the two sides of every change of the result. */
function edgesOf({ name, candidates }: Family, judge: Judge, known: Known): Seen[] {
  const vectors = candidates.map(judge);
  const results = vectors.map(({ expected }) => JSON.stringify(expected));
  const marks = vectors.map((): string[] => []);
  for (const [index, after] of vectors.entries()) {
    const before = vectors[index - 1];
    if (!before || results[index] === results[index - 1]) continue;
    const edge = `${name} ${index}`;
    const effect = effectOf(before.expected, after.expected);
    const effects = known.get(edge) ?? new Set();
    if (effects.has(effect) || effects.size >= MOST_EFFECTS) continue;
    known.set(edge, effects.add(effect));
    marks[index - 1]?.push(`${edge} ${effect} before`);
    marks[index]?.push(`${edge} ${effect} after`);
  }
  return vectors.flatMap((vector, index) => {
    const own = marks[index] ?? [];
    return own.length > 0 ? [{ vector, marks: own }] : [];
  });
}

const sizeOf = ({ stages }: RuleSet): number => JSON.stringify(stages).length / 10;

/** The same list, beginning elsewhere for each of the leads. */
function rotated<T>(list: readonly T[], index: number): T[] {
  const start = Math.floor((index * list.length) / (FEW_BASES + 1)) % Math.max(1, list.length);
  return [...list.slice(start), ...list.slice(0, start)];
}

function mixturesOf(material: Material, random: Random, count: number): Candidate[] {
  return Array.from({ length: count }, (_, index) => mixture(material, random, 0.15 + (0.8 * (index % 10)) / 9));
}

/**
 * Golden vectors of a rule set: leads that exercise it, at most 200, each with its moment, the facts that it is prepared to and the scores,
 * bands and grades that must come out. The same rule set gives the same vectors. They hold a lead of which nothing is known, values of
 * wrong types, both sides of every border at which a single change was seen to change the result, and what else reaches a comparison from
 * a side that no other does. `onProgress` is told how far it is; it takes seconds for large rule sets.
 */
export function goldenVectors(ruleSet: RuleSet, onProgress: OnProgress = () => {}): Vector[] {
  const material = materialOf(ruleSet, bordersOf(ruleSet));
  const [judge, reach, random] = [judgeOf(ruleSet), watch(ruleSet), seeded(SEED)];
  const most = Math.max(MOST_VECTORS / 2, Math.floor(EFFORT / sizeOf(ruleSet)));
  const mixtures = mixturesOf(material, random, Math.min(MIXTURES, most)).map(judge);
  const always = [nothing(), ...preparingLeads(ruleSet.input.attributes, material)].map(judge);
  const known: Known = new Map();
  const seen: Seen[] = [];
  const bases = basesOf(mixtures, most);
  for (const [index, base] of bases.entries()) {
    onProgress(DONE.mixtures + (index / bases.length) * (DONE.borders - DONE.mixtures));
    let left = most;
    // Where not everything can be tried on each lead, other things are tried on each.
    for (const family of rotated(familiesOf(base, material), index)) {
      left -= family.candidates.length;
      if (left > 0) seen.push(...edgesOf(family, judge, known));
    }
  }
  const candidates = [...seen, ...mixtures.map((vector) => ({ vector, marks: [] }))];
  return selected(always, candidates, reach, MOST_VECTORS, (share) => onProgress(DONE.borders + share * (1 - DONE.borders)));
}
