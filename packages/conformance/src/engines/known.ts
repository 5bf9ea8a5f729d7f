/** A case that engines get wrong, and why. It fails the suite again once one of them is right. */
type Known = { name: string; engines: 'all' | readonly string[]; why: string };

const OFF = 'The compiler leaves out what is switched off, where T6 has it give 0 like what is not active.';

/** Where engines and packages/model/SPEC.md part, until one of the two changes. */
export const KNOWN: readonly Known[] = [
  { name: 'The largest of one that is switched off and one that is negative', engines: 'all', why: OFF },
  { name: 'A group of nothing that is on has its minimum all the same', engines: 'all', why: OFF },
  { name: 'An average over one that is off', engines: 'all', why: OFF },
  {
    name: 'Expiry after a grace period with a fraction, to the ten-thousandth',
    engines: ['JavaScript module'],
    why: 'The age less the grace is compared as it comes out in doubles, 5.200000000000001.',
  },
  {
    name: 'A date before all time: nothing is left after so many half-lives',
    engines: ['JavaScript module'],
    why: 'Half-lives of a day and more are computed for ages as they are: far beyond ten million half-lives the approximant rises again.',
  },
];

export const isKnown = (name: string, engine: string): boolean =>
  KNOWN.some((known) => known.name === name && (known.engines === 'all' || known.engines.includes(engine)));
