import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import look from './VirtualGrid.module.css';

/** By which column rows are sorted; `columns`: those that they can be sorted by. */
export type GridSort = { by: string; descending: boolean; columns: readonly string[]; onSort: (by: string) => void };

type Props = { columns: readonly { id: string; name: string; isFigure?: boolean }[]; sort: GridSort | null };

const directionOf = (sort: GridSort | null, id: string) =>
  sort?.by !== id ? undefined : sort.descending ? ('descending' as const) : ('ascending' as const);

/** The headings; those that rows can be sorted by are buttons. */
export function GridHead({ columns, sort }: Props) {
  return (
    <thead className={look.headings}>
      <tr aria-rowindex={1} className={look.row}>
        {columns.map(({ id, name, isFigure }, place) => {
          const direction = directionOf(sort, id);
          const Arrow = direction === 'descending' ? IconArrowDown : IconArrowUp;
          return (
            <th
              key={id}
              scope="col"
              aria-colindex={place + 1}
              aria-sort={direction}
              className={look.cell}
              data-figure={isFigure || undefined}
            >
              {sort?.columns.includes(id) ? (
                <UnstyledButton className={look.sorter} onClick={() => sort.onSort(id)} data-sort={id}>
                  {name}
                  {direction && <Arrow size={13} aria-hidden />}
                </UnstyledButton>
              ) : (
                name
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
