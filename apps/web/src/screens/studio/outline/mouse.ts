import type { OutlineRow } from '@umbral/compiler';
import { hasPoints } from '@umbral/model';
import type { MouseEvent } from 'react';
import type { Frame } from './frame.ts';
import type { Action } from './keys.ts';
import { isWriting } from './writing.ts';

type Around = Pick<Frame, 'actions' | 'tapOpens' | 'openMenu'> & { isOpen: boolean };

const isTouch = ({ nativeEvent }: MouseEvent) => nativeEvent instanceof PointerEvent && nativeEvent.pointerType === 'touch';

/** Writing in the cell that was hit, where it can be written in; else opening the node's properties. */
function editOrInspect(event: MouseEvent, row: OutlineRow, writable: readonly string[]): Action {
  const column = event.target instanceof Element ? event.target.closest('[data-column]')?.getAttribute('data-column') : null;
  if (row.kind === 'node' && column === 'points' && hasPoints(row.node)) return { do: 'edit', column, isTyped: false };
  return column === 'title' && writable.includes(column) ? { do: 'edit', column, isTyped: false } : { do: 'inspect' };
}

/** What clicks, taps and right clicks on a row do. */
export function rowMouse(row: OutlineRow, { isOpen, tapOpens, actions, openMenu }: Around) {
  const focus = { row: row.key, column: null };
  const openMenuAt = (at?: { x: number; y: number }) => {
    actions.focusOn(focus, actions.isSelected(row) ? 'none' : 'only');
    openMenu('commands', at);
  };
  return {
    click: (event: MouseEvent) => {
      if (isWriting(event.target)) return;
      if (event.ctrlKey || event.metaKey) {
        actions.toggleSelected(row);
        return actions.focusOn(focus, 'none');
      }
      actions.focusOn(focus, event.shiftKey ? 'extend' : 'only');
      if (event.shiftKey) return;
      if (row.kind === 'reference') actions.perform({ do: 'jump' }, row);
      else if (row.kind === 'node' && (tapOpens || isTouch(event))) actions.perform(editOrInspect(event, row, []), row);
    },
    doubleClick: (event: MouseEvent) => {
      if (row.kind === 'node' && !isWriting(event.target)) actions.perform(editOrInspect(event, row, ['title']), row);
    },
    contextMenu: (event: MouseEvent) => {
      event.preventDefault();
      // By key there is no pointer to open it at.
      openMenuAt(event.button === 2 ? { x: event.clientX, y: event.clientY } : undefined);
    },
    fold: (event: MouseEvent) => {
      event.stopPropagation();
      actions.perform({ do: isOpen ? 'close' : 'open', row: row.key }, row);
    },
    more: (event: MouseEvent) => {
      event.stopPropagation();
      const box = event.currentTarget.getBoundingClientRect();
      openMenuAt({ x: box.left, y: box.bottom });
    },
  };
}
