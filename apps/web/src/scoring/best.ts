/**
 * The places of the highest scores, the highest first and of equal ones the first first, among the places that are wanted; at most
 * `limit`. A score that is not a number comes last; without scores, places come as they are. Takes one pass: nothing is sorted.
 */
export function best(length: number, scores: Float64Array | null, isWanted: (place: number) => boolean, limit: number): number[] {
  const found: number[] = [];
  const scoreOf = (place: number | undefined): number => {
    const score = place === undefined ? Number.NaN : (scores?.[place] ?? Number.NaN);
    return Number.isNaN(score) ? Number.NEGATIVE_INFINITY : score;
  };
  let least = Number.NEGATIVE_INFINITY;
  for (let place = 0; place < length; place++) {
    const score = scoreOf(place);
    if ((found.length >= limit && score <= least) || !isWanted(place)) continue;
    let at = found.length;
    while (at > 0 && scoreOf(found[at - 1]) < score) at--;
    found.splice(at, 0, place);
    if (found.length > limit) found.pop();
    least = scoreOf(found.at(-1));
  }
  return found;
}
