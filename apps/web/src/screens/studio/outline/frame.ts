import type { Point } from '../desk.ts';
import type { OutlineActions } from './actions.ts';
import type { Column } from './columns.ts';
import type { OutlineGrid } from './grid.ts';

/** What the tree grid and each of its rows work with. */
export type Frame = {
  grid: OutlineGrid;
  actions: OutlineActions;
  columns: readonly Column[];
  /** Whether a tap on a row opens its properties, as on a phone. */
  tapOpens: boolean;
  /** Opens a menu, at the focused row unless a place is told. */
  openMenu: (kind: 'add' | 'commands', at?: Point) => void;
};
