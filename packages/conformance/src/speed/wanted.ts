/** What is to be measured: the drawing alone, and the whole studio with so many leads. */
export type Wanted = { canvas: boolean; leads: number[] };

/** The leads are all held in memory, here and in the page. */
const MOST_LEADS = 1_000_000;
const USUAL = [10_000, 100_000];

/** Reads the words of the command line, in any order and number; without any, the studio is measured. */
export function wantedFrom(words: readonly string[]): Wanted | { problem: string } {
  const isLeads = (word: string) => /^\d+$/.test(word) && Number(word) >= 1 && Number(word) <= MOST_LEADS;
  const unknown = words.find((word) => word !== 'canvas' && !isLeads(word));
  if (unknown !== undefined)
    return {
      problem: `"${unknown}" is neither "canvas" nor a number of leads from 1 to ${MOST_LEADS}, as in: npm run bench:studio -- 10000 canvas`,
    };
  return { canvas: words.includes('canvas'), leads: words.length > 0 ? words.filter(isLeads).map(Number) : USUAL };
}
