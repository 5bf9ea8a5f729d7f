/** How many leads converted, and how many did not. */
export type Counts = { converted: number; unconverted: number };

/** The leads that have one score. */
export type ScoreCounts = Counts & { score: number };

/** All leads with a known outcome, by score: `rows` ascending, each score once; the counts are those of all rows. */
export type Distribution = Counts & { rows: readonly ScoreCounts[] };

const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0;

/**
 * Leads that are counted by score already, in ascending order of it, as a database's "group by" gives them.
 * @throws RangeError if a score is not finite or not above the one before, or a count is not a whole number from 0.
 */
export function distributionOf(rows: readonly ScoreCounts[]): Distribution {
  let before = Number.NEGATIVE_INFINITY;
  const total = { converted: 0, unconverted: 0 };
  for (const { score, converted, unconverted } of rows) {
    if (!Number.isFinite(score) || score <= before) throw new RangeError(`a score out of order: ${score} after ${before}`);
    if (!isCount(converted) || !isCount(unconverted)) throw new RangeError(`no counts of leads: ${converted}, ${unconverted}`);
    before = score;
    total.converted += converted;
    total.unconverted += unconverted;
  }
  return { rows, ...total };
}

/**
 * Counts leads by score: `scores[i]` and whether that lead converted, in any order.
 * @throws RangeError if a score is not finite, or there are not as many scores as outcomes.
 */
export function countLeads(scores: ArrayLike<number>, converted: ArrayLike<boolean>): Distribution {
  if (scores.length !== converted.length) throw new RangeError(`${scores.length} scores of ${converted.length} leads`);
  const byScore = new Map<number, ScoreCounts>();
  for (let lead = 0; lead < scores.length; lead++) {
    // Adding 0 makes -0 the 0 that it equals.
    const score = Number(scores[lead]) + 0;
    const counts = byScore.get(score) ?? { score, converted: 0, unconverted: 0 };
    if (converted[lead]) counts.converted++;
    else counts.unconverted++;
    byScore.set(score, counts);
  }
  return distributionOf([...byScore.values()].sort((one, other) => one.score - other.score));
}

/** The leads of both, as one. */
export function together(one: Distribution, other: Distribution): Distribution {
  const byScore = new Map(one.rows.map((row) => [row.score, row]));
  for (const row of other.rows) {
    const { converted, unconverted } = byScore.get(row.score) ?? { converted: 0, unconverted: 0 };
    byScore.set(row.score, { score: row.score, converted: converted + row.converted, unconverted: unconverted + row.unconverted });
  }
  return distributionOf([...byScore.values()].sort((a, b) => a.score - b.score));
}

/**
 * The same leads by at most `most` scores, for drawing: neighbours become one row under the lowest score of theirs, about as many leads in
 * each. Whatever is asked at one of the scores that are left ("how many of the leads from here on converted?") has the exact answer.
 */
export function thinned({ rows, converted, unconverted }: Distribution, most: number): Distribution {
  if (rows.length <= most) return { rows, converted, unconverted };
  const leads = converted + unconverted;
  const groups = new Map<number, ScoreCounts>();
  let below = 0;
  for (const row of rows) {
    const place = Math.min(most - 1, Math.floor((below / Math.max(1, leads)) * most));
    const group = groups.get(place) ?? { score: row.score, converted: 0, unconverted: 0 };
    group.converted += row.converted;
    group.unconverted += row.unconverted;
    groups.set(place, group);
    below += row.converted + row.unconverted;
  }
  return { rows: [...groups.values()], converted, unconverted };
}
