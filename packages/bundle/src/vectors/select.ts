import type { Reach } from './coverage.ts';
import type { OnProgress, Vector } from './vector.ts';

/** After how many leads it is told how far this is. */
const STEP = 64;

/** A vector that may be taken, and the borders that it shows. */
export type Seen = { vector: Vector; marks: readonly string[] };

type Mark = number | string;
/** What a vector shows, what matters most first. */
type Shown = { vector: Vector; shows: readonly (readonly Mark[])[] };

type Waiting = { vector: Vector; marks: readonly Mark[]; atMost: number };

/** The one that may show most, the first of several. */
const mostPromising = (waiting: readonly Waiting[]): Waiting | undefined =>
  waiting.reduce<Waiting | undefined>((best, each) => (best && best.atMost >= each.atMost ? best : each), undefined);

/**
 * Takes again and again the one that shows most that no other showed, until nothing is new or there are enough. What one shows can only
 * become less, so it is counted anew only for the one that may be the best.
 */
function takeBest(
  candidates: readonly { vector: Vector; marks: readonly Mark[] }[],
  known: Set<Mark>,
  taken: Set<Vector>,
  most: number,
): void {
  const waiting = candidates.map(({ vector, marks }): Waiting => ({ vector, marks, atMost: marks.length }));
  while (taken.size < most) {
    const best = mostPromising(waiting);
    if (!best || best.atMost === 0) return;
    best.marks = best.marks.filter((each) => !known.has(each));
    const isStill = best.marks.length === best.atMost;
    best.atMost = best.marks.length;
    if (!isStill) continue;
    taken.add(best.vector);
    for (const each of best.marks) known.add(each);
    best.atMost = 0;
  }
}

/** Each lead once, with all that it shows. */
function merged(always: readonly Vector[], candidates: readonly Seen[]): Seen[] {
  const found = new Map<string, Seen>();
  for (const { vector, marks } of [...always.map((each) => ({ vector: each, marks: [] })), ...candidates]) {
    const key = JSON.stringify([vector.now, vector.lead]);
    const same = found.get(key);
    found.set(key, same ? { vector: same.vector, marks: [...same.marks, ...marks] } : { vector, marks });
  }
  return [...found.values()];
}

/**
 * Those that are always taken; then as few as show every way in which the outputs and what leads to them come out, then both sides of
 * every border, then whatever single events reach.
 */
export function selected(
  always: readonly Vector[],
  candidates: readonly Seen[],
  reach: Reach,
  most: number,
  onProgress: OnProgress,
): Vector[] {
  const shownBy = (vector: Vector, marks: readonly string[]): Shown => {
    const { lead, events } = reach(vector.facts);
    return { vector, shows: [[...new Set(lead)], marks, [...new Set(events)]] };
  };
  const all = merged(always, candidates);
  const taken = new Set(
    all
      .map(({ vector }) => vector)
      .filter((vector) => always.includes(vector))
      .slice(0, most),
  );
  const known = new Set([...taken].flatMap((vector) => shownBy(vector, []).shows.flat()));
  const shown = all.map(({ vector, marks }, index) => {
    if (index % STEP === 0) onProgress(index / all.length);
    return shownBy(vector, marks);
  });
  for (const place of [0, 1, 2]) {
    const fresh = shown.map(({ vector, shows }) => ({ vector, marks: shows[place] ?? [] }));
    takeBest(fresh, known, taken, most);
    for (const { vector, shows } of shown) if (taken.has(vector)) for (const each of shows.flat()) known.add(each);
  }
  return [...taken];
}
