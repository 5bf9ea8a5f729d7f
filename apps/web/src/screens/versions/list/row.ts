import type { Side } from '../versions.ts';

/** What every row of the list can do. `revision`: of the draft as it is now. */
export type RowProps = {
  modelId: string;
  revision: number;
  chosen: readonly Side[];
  onChoose: (side: Side, isChosen: boolean) => void;
  onCompare: (sides: readonly Side[]) => void;
};
