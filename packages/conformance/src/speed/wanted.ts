/** What is to be measured: the drawing alone, how a run's list of leads scrolls, and the whole studio with so many leads. */
export type Wanted = { canvas: boolean; list: boolean; leads: number[] };

/** The leads are all held in memory, here and in the page. */
const MOST_LEADS = 1_000_000;
const USUAL = [10_000, 100_000];

/** Reads the words of the command line, in any order and number; without any, the studio is measured. */
export function wantedFrom(words: readonly string[]): Wanted | { problem: string } {
  const isLeads = (word: string) => /^\d+$/.test(word) && Number(word) >= 1 && Number(word) <= MOST_LEADS;
  const unknown = words.find((word) => word !== 'canvas' && word !== 'leads' && !isLeads(word));
  if (unknown !== undefined)
    return {
      problem: `"${unknown}" is neither "canvas" nor "leads" nor a number of leads from 1 to ${MOST_LEADS}, as in: npm run bench:studio -- 10000 canvas`,
    };
  return {
    canvas: words.includes('canvas'),
    list: words.includes('leads'),
    leads: words.length > 0 ? words.filter(isLeads).map(Number) : USUAL,
  };
}
