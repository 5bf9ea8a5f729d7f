import type { Side } from '../../../differences/pair.ts';

/** What every row of the list can do. `model`: what the scoring model is called; `revision`: of the draft as it is now. */
export type RowProps = {
  modelId: string;
  model: string;
  revision: number;
  chosen: readonly Side[];
  onChoose: (side: Side, isChosen: boolean) => void;
  onCompare: (sides: readonly Side[]) => void;
  /** Shows where a label was. */
  onLabel: (name: string) => void;
};
