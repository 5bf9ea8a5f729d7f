import { memo, type ReactNode } from 'react';
import look from './VirtualGrid.module.css';

/** `width`: as grids of CSS write it; `isFigure`: it stands at the end of its column. */
export type GridColumn<Row> = { id: string; name: string; width: string; isFigure?: boolean; cell: (row: Row) => ReactNode };

type Props<Row> = {
  id: string;
  index: number;
  /** Undefined while it is on its way. */
  row: Row | undefined;
  columns: readonly GridColumn<Row>[];
  /** How high it is, in pixels, and where it stands if not below the row before it. */
  height: number;
  top: number | undefined;
  /** Whether it is the one that is pointed at by key. */
  isAt: boolean;
  onChoose: (index: number, row: Row | undefined) => void;
};

function DrawnRow<Row>({ id, index, row, columns, height, top, isAt, onChoose }: Props<Row>) {
  return (
    <tr
      id={id}
      className={look.row}
      style={top === undefined ? { height } : { height, top, position: 'absolute' }}
      aria-rowindex={index + 2}
      data-at={isAt || undefined}
      data-index={index}
      onClick={() => onChoose(index, row)}
    >
      {columns.map((column, place) => (
        <td key={column.id} aria-colindex={place + 1} className={look.cell} data-figure={column.isFigure || undefined}>
          {row === undefined ? <span className={look.coming} /> : column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

/** A row of a grid, or the place of one that is on its way. While others come into view, one that stays the same is not drawn again. */
export const GridRow = memo(DrawnRow) as typeof DrawnRow;
