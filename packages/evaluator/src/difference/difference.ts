/** How many leads went from where to where, those that stayed too: ids of bands or grades, `disqualified`, or null outside the audience. */
type Move = { from: string | null; to: string | null; leads: number };

/** The moves between the bands of a score, or the grades of a matrix, by its key. */
export type Moves = { key: string; changed: number; moves: Move[] };

/**
 * What the second of two rule sets does differently to the same leads. What only one of them has is not compared, but for the keys of such
 * scores. `scores`: how many leads' score is another, and by how much on average over all leads that both score (null where there is none).
 * `bands` by the score's key, `grades` by the matrix's. `changed`: leads of which any score, any band or grade is another.
 */
export type Difference = {
  leads: number;
  changed: { scores: number; bands: number };
  scores: { key: string; changed: number; mean: number | null }[];
  bands: Moves[];
  grades: Moves[];
  onlyBefore: string[];
  onlyAfter: string[];
};
