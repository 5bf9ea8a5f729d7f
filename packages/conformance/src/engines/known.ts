/** Cases that engines get wrong, and why. They fail the suite again once an engine is right. */
type Known = { engines: 'all' | readonly string[]; why: string; cases: readonly string[] };

/** Where engines and packages/model/SPEC.md part, until one of the two changes. At present, nowhere. */
export const KNOWN: readonly Known[] = [];

export const isKnown = (name: string, engine: string, known: readonly Known[] = KNOWN): boolean =>
  known.some(({ engines, cases }) => cases.includes(name) && (engines === 'all' || engines.includes(engine)));
