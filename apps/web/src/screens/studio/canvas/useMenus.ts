import type { RefObject } from 'react';
import type { Point } from '../desk.ts';
import type { FlowEdge, FlowNode } from '../draft/flow.ts';
import { useStudio } from '../studio.ts';

type Click = { clientX: number; clientY: number; preventDefault: () => void };

/** What a right click on the canvas opens: the menu of the card or edge under it, which becomes selected, or that of the canvas. */
export function useMenus(lastPoint: RefObject<Point | null>) {
  const { draft, desk } = useStudio();
  const open = (event: Click, of: 'cards' | 'edges' | 'canvas') => {
    event.preventDefault();
    const at = { x: event.clientX, y: event.clientY };
    lastPoint.current = of === 'canvas' ? at : null;
    desk.getState().openMenu({ ...at, of });
  };
  return {
    onNodeContextMenu: (event: Click, { id }: FlowNode) => {
      const { selectedNodes, select } = draft.getState();
      if (!selectedNodes.has(id)) select([id]);
      open(event, 'cards');
    },
    onSelectionContextMenu: (event: Click) => open(event, 'cards'),
    onEdgeContextMenu: (event: Click, { id }: FlowEdge) => {
      draft.getState().select([], [id]);
      open(event, 'edges');
    },
    onPaneContextMenu: (event: Click) => open(event, 'canvas'),
  };
}
