import { IconChevronRight } from '@tabler/icons-react';
import type { OutlineRow } from '@umbral/compiler';
import type { MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useDraft } from '../studio.ts';
import type { Finish } from './cells/finish.ts';
import { NodeCell } from './cells/NodeCell.tsx';
import { PlaceMark } from './cells/PlaceMark.tsx';
import { ReferenceText } from './cells/ReferenceText.tsx';
import type { Column } from './columns.ts';
import type { Frame } from './frame.ts';
import type { Writing } from './keys.ts';
import { rowMouse } from './mouse.ts';
import look from './Outline.module.css';

type Props = Frame & {
  row: OutlineRow;
  /** The place among the rows that are to be seen, from 0, and in pixels. */
  index: number;
  top: number;
  height: number;
  isOpen: boolean;
  focused: Column | 'row' | null;
  editing: Writing | null;
  takeFocus: () => void;
};

const DEEPEST = 10;
/** How far a level is indented, in pixels; very deep ones no further, so that there is room for words. */
const indentOf = (level: number, isNarrow: boolean) => Math.min(level - 1, DEEPEST) * (isNarrow ? 12 : 18);

/** One row: a heading, a node with its cells, or a reference to a node whose row is elsewhere. */
export function Row(props: Props) {
  const { row, index, top, height, columns, isOpen, focused, editing, tapOpens, grid, actions, openMenu, takeFocus } = props;
  const { t } = useTranslation();
  const isSelected = useDraft(({ selectedNodes, selectedEdges }) =>
    row.kind === 'node' ? selectedNodes.has(row.node.id) : row.kind === 'reference' && selectedEdges.has(row.edge.id),
  );
  const isNarrow = !columns.includes('kind');
  const mouse = rowMouse(row, { isOpen, tapOpens, actions, openMenu });
  const head = <Head row={row} isOpen={isOpen} fold={mouse.fold} />;
  const finish = (next: Finish) => {
    grid.setEditing(null);
    if (next === 'left' || focused === null || focused === 'row') return;
    const goal = next === 'stay' ? row : grid.rows[index + next];
    if (goal) actions.focusOn({ row: goal.key, column: focused }, next === 'stay' ? 'none' : 'only');
    takeFocus();
  };
  return (
    <tr
      className={look.row}
      style={{ top, height, '--indent': `${indentOf(row.level, isNarrow)}px` } as never}
      aria-rowindex={index + 2}
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.size}
      aria-expanded={row.hasChildren ? isOpen : undefined}
      aria-selected={row.kind === 'section' ? undefined : isSelected}
      tabIndex={focused === 'row' ? 0 : -1}
      data-focused={focused === 'row' || undefined}
      data-row={row.kind === 'section' ? row.section : row.node.id}
      data-kind={row.kind}
      data-off={row.kind === 'node' && 'enabled' in row.node.data && !row.node.data.enabled ? true : undefined}
      onClick={mouse.click}
      onDoubleClick={mouse.doubleClick}
      onContextMenu={mouse.contextMenu}
    >
      {row.kind === 'node' ? (
        columns.map((column, place) => (
          <td
            key={column}
            aria-colindex={place + 1}
            className={look.cell}
            data-column={column}
            // The switch is what has the focus in its cell.
            {...(column === 'enabled' ? {} : focusOf(column, focused))}
          >
            <NodeCell
              column={column}
              row={row}
              head={head}
              isNarrow={isNarrow}
              focused={focused === column}
              editing={editing?.column === column ? editing : null}
              actions={actions}
              finish={finish}
              openMenu={mouse.more}
            />
          </td>
        ))
      ) : (
        <td aria-colindex={1} colSpan={columns.length} className={look.cell} data-column="title" {...focusOf('title', focused)}>
          {head}
          {row.kind === 'section' ? (
            <span className={look.section}>{t(`outline.section.${row.section}`)}</span>
          ) : (
            <>
              <PlaceMark row={row} />
              <ReferenceText row={row} grid={grid} />
            </>
          )}
        </td>
      )}
    </tr>
  );
}

const focusOf = (column: Column, focused: Column | 'row' | null) => ({
  tabIndex: focused === column ? 0 : -1,
  'data-focused': focused === column || undefined,
});

/** Indentation, and the sign for opening and closing, which is for the pointer: by key it is an arrow on the row. */
function Head({ row, isOpen, fold }: { row: OutlineRow; isOpen: boolean; fold: (event: MouseEvent) => void }) {
  const icon = <IconChevronRight size={14} />;
  return (
    <>
      <span className={look.indent} />
      {row.hasChildren ? (
        <button type="button" className={look.fold} data-open={isOpen || undefined} tabIndex={-1} aria-hidden onClick={fold}>
          {icon}
        </button>
      ) : (
        <span className={look.fold} />
      )}
    </>
  );
}
