import type { RuleSet } from '@umbral/compiler/program';
import type { FactEvent } from './facts.ts';

type Counted = RuleSet['input']['counted'][number];
/** Gives the events of one lead their numbers. */
type Numbering = (events: readonly FactEvent[]) => void;
/** How a rule set numbers events: one way after the other, because a later one may read the numbers of those before it. */
export declare function eventNumbering(ways: readonly Counted[]): {
  blank: () => Record<string, number | null>;
  number: Numbering;
};
//# sourceMappingURL=numbering.d.ts.map
