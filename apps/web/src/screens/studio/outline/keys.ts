import type { OutlineRow } from '@umbral/compiler';
import { hasPoints } from '@umbral/model';
import type { Column } from './columns.ts';

/** Where the keyboard is: on a row, or on one of its cells. */
export type Focus = { row: string; column: Column | null };

/** Which cell is written in. `isTyped`: a typed character began it, and replaces what is there. */
export type Writing = { column: 'title' | 'points'; isTyped: boolean };

/** How moving the focus changes what is selected. */
type Selecting = 'only' | 'extend' | 'none';

export type Action =
  | { do: 'focus'; focus: Focus; select: Selecting }
  | { do: 'open' | 'close' | 'openSiblings'; row: string }
  | ({ do: 'edit' } & Writing)
  | { do: 'inspect' | 'jump' | 'toggleSelected' | 'selectAll' | 'switch' | 'remove' | 'disconnect' | 'add' | 'menu' | 'moveTo' }
  | { do: 'reorder'; by: -1 | 1 };

export type Press = { key: string; mod: boolean; shift: boolean; alt: boolean };

/** The grid as it is on the screen. `page`: how many rows are in view. */
export type Grid = { rows: readonly OutlineRow[]; closed: ReadonlySet<string>; columns: readonly Column[]; page: number };

/** What a key does in the outline, by the pattern for tree grids of the ARIA practices; null: nothing here. */
export function actionFor(press: Press, focus: Focus, grid: Grid): Action | null {
  const at = grid.rows.findIndex(({ key }) => key === focus.row);
  const row = grid.rows[at];
  if (!row) return null;
  return press.alt ? reordering(press) : (moving(press, focus, grid, at) ?? sideways(press, focus, grid, row) ?? doing(press, focus, row));
}

function reordering({ key, mod }: Press): Action | null {
  if (mod) return null;
  if (key === 'ArrowUp') return { do: 'reorder', by: -1 };
  return key === 'ArrowDown' ? { do: 'reorder', by: 1 } : null;
}

/** Up and down, by one, by a page, or to the end. */
function moving({ key, mod, shift }: Press, { column }: Focus, { rows, page }: Grid, at: number): Action | null {
  const ends = mod || column === null;
  const targets: Record<string, number | undefined> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: ends ? 0 : undefined,
    End: ends ? rows.length - 1 : undefined,
  };
  const target = targets[key];
  const row = target === undefined ? undefined : rows[Math.max(0, Math.min(rows.length - 1, target))];
  if (!row) return null;
  const isStep = key.startsWith('Arrow') || key.startsWith('Page');
  return { do: 'focus', focus: { row: row.key, column }, select: shift ? 'extend' : mod && isStep ? 'none' : 'only' };
}

/** Into cells and out of them; a closed row opens first, an open one closes. */
function sideways({ key, mod, shift }: Press, focus: Focus, { closed, columns }: Grid, row: OutlineRow): Action | null {
  if (mod || shift) return null;
  const cells = row.kind === 'node' ? columns : columns.slice(0, 1);
  const at = focus.column === null ? -1 : cells.indexOf(focus.column);
  const toCell = (index: number): Action => ({ do: 'focus', focus: { row: row.key, column: cells[index] ?? null }, select: 'none' });
  const isClosed = closed.has(row.key);
  if (key === 'ArrowRight') {
    if (at === -1 && row.hasChildren && isClosed) return { do: 'open', row: row.key };
    return at < cells.length - 1 ? toCell(at + 1) : null;
  }
  if (key === 'ArrowLeft') {
    if (at >= 0) return toCell(at - 1);
    if (row.hasChildren && !isClosed) return { do: 'close', row: row.key };
    return row.parent === null ? null : { do: 'focus', focus: { row: row.parent, column: null }, select: 'only' };
  }
  if (at >= 0 && key === 'Home') return toCell(0);
  return at >= 0 && key === 'End' ? toCell(cells.length - 1) : null;
}

function doing(press: Press, { column }: Focus, row: OutlineRow): Action | null {
  const { key, mod, shift } = press;
  if (mod) return key.toLowerCase() === 'a' && !shift ? { do: 'selectAll' } : null;
  if (key === 'ContextMenu' || (key === 'F10' && shift)) return { do: 'menu' };
  if (key === '*') return { do: 'openSiblings', row: row.key };
  if (key === 'Enter') return onEnter(column, row);
  if (key === 'a' && column !== 'title') return { do: 'add' };
  if (row.kind === 'section') return null;
  if (key === 'Delete' || key === 'Backspace') return { do: 'remove' };
  if (key === ' ') return column === 'enabled' ? { do: 'switch' } : { do: 'toggleSelected' };
  if (row.kind === 'reference') return null;
  if (key === 'F2') {
    const isPoints = column === 'points' && hasPoints(row.node);
    return { do: 'edit', column: isPoints ? 'points' : 'title', isTyped: false };
  }
  return typing(key, column, row) ?? (key === 'm' ? { do: 'moveTo' } : null);
}

function onEnter(column: Column | null, row: OutlineRow): Action | null {
  if (row.kind === 'section') return { do: 'inspect' };
  if (row.kind === 'reference') return { do: 'jump' };
  if (column === 'title' || (column === 'points' && hasPoints(row.node))) return { do: 'edit', column, isTyped: false };
  return { do: column === 'enabled' ? 'switch' : 'inspect' };
}

/** A character begins to write where it can be meant: a number anywhere in a row that has points, anything on a title. */
function typing(key: string, column: Column | null, row: OutlineRow & { kind: 'node' }): Action | null {
  if (column === 'title' && [...key].length === 1) return { do: 'edit', column, isTyped: true };
  const isNumber = /^[-+−\d.,]$/.test(key);
  return isNumber && column !== 'enabled' && hasPoints(row.node) ? { do: 'edit', column: 'points', isTyped: true } : null;
}
