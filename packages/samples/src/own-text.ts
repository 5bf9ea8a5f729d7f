/**
 * A text of its own. What is cut out of a large text keeps all of that text in memory for as long as it is kept itself; so whatever
 * outlives the piece of the file that it was read from is copied.
 */
export const ownText = (text: string): string => (text.length < SHORTEST_CUT ? text : ` ${text}`.slice(1));

/** Engines copy shorter texts anyway. */
const SHORTEST_CUT = 13;
