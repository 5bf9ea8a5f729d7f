import type { Section } from '../report/section.ts';

/** How much work to do: the usual, or only as much as shows that everything runs. */
export type Effort = 'usual' | 'quick';

/** A ratio, or one for each number of events. */
export type Ratios = Record<string, number | Record<string, number>>;

/** What a suite found. `ratios` are for machines to hold against limits. */
type Outcome = { sections: Section[]; ratios: Ratios };

/** Something to measure that can be asked for by name. `say` tells what is going on. */
export type Suite = { name: string; run: (effort: Effort, say: (line: string) => void) => Promise<Outcome> };
