import { z } from 'zod';
import { Identifier } from '../document/identifier.ts';
import { Label } from '../document/label.ts';
import { LIMITS } from '../document/limits.ts';
import { Amount } from '../document/numbers.ts';
import { BandColour } from './bands.ts';
import { type NodeKindSpec, nodeOf, Title } from './node.ts';

const Grade = z.strictObject({ id: Identifier, label: Label, colour: BandColour });
const Thresholds = z.array(Amount).max(LIMITS.grid - 1);

/**
 * A grade for each cell of two bands or scores. Rows and columns go from the lowest part up; `rowThresholds` and `columnThresholds`
 * part a side that is a score, a side that is bands has its bands. `cells[row][column]` names a grade. SPEC MX.
 */
const MatrixData = z.strictObject({
  title: Title,
  key: z.union([Identifier, z.literal('')]),
  rowThresholds: Thresholds,
  columnThresholds: Thresholds,
  grades: z.array(Grade).max(LIMITS.grid * LIMITS.grid),
  cells: z.array(z.array(Identifier).max(LIMITS.grid)).max(LIMITS.grid),
});
export type MatrixData = z.infer<typeof MatrixData>;

export const MatrixNode = nodeOf('matrix', MatrixData);
export type MatrixNode = z.infer<typeof MatrixNode>;

const ROWS = ['D', 'C', 'B', 'A'];
const COLUMNS = ['4', '3', '2', '1'];
const COLOURS = ['gray', 'blue', 'yellow', 'orange', 'red'] as const;

export const matrix: NodeKindSpec<MatrixData> = {
  defaults: () => ({
    title: null,
    key: 'grade',
    rowThresholds: [25, 50, 75],
    columnThresholds: [25, 50, 75],
    grades: ROWS.flatMap((row, down) =>
      COLUMNS.map((column, across) => ({
        id: `${row}${column}`,
        label: { text: `${row}${column}` },
        colour: COLOURS[Math.floor((down + across) / 1.5)] ?? 'red',
      })),
    ),
    cells: ROWS.map((row) => COLUMNS.map((column) => `${row}${column}`)),
  }),
};
