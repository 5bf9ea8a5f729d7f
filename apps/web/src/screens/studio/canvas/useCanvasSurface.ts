import type { Node, SizeOf } from '@umbral/model';
import { usualSize } from '@umbral/model';
import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { Point } from '../desk.ts';
import { useStudio } from '../studio.ts';

const CLOSE_ENOUGH = 0.7;
const PADDING = 0.15;
const PATIENCE = 30;
const duration = () => (window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 250);

/** The element of a card. */
export const cardElement = (area: HTMLElement | null, id: string) =>
  area?.querySelector<HTMLElement>(`.react-flow__node[data-id="${CSS.escape(id)}"]`) ?? null;

/** Gives a card the focus. A new one may take some frames until it is on the page and has been measured, before which it is hidden. */
function focusCard(area: RefObject<HTMLElement | null>, id: string, frames = PATIENCE): void {
  const card = cardElement(area.current, id);
  card?.focus({ preventScroll: true });
  if (frames > 0 && (!card || document.activeElement !== card)) requestAnimationFrame(() => focusCard(area, id, frames - 1));
}

const middleOf = (element: HTMLElement): Point => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
};

/** Makes the canvas the view that commands work on. `lastPoint`: where a menu was opened last, in case something is put there. */
export function useCanvasSurface(area: RefObject<HTMLElement | null>, lastPoint: RefObject<Point | null>): void {
  const { draft, desk } = useStudio();
  const { fitView, setCenter, getZoom, getInternalNode, screenToFlowPosition } = useReactFlow();
  useEffect(() => {
    const sizeOf: SizeOf = (node: Node) => {
      const { width, height } = getInternalNode(node.id)?.measured ?? {};
      return width && height ? { width, height } : usualSize(node);
    };
    desk.getState().measureWith(sizeOf);
    const centre = (id: string) => {
      const node = draft.getState().document.nodes.find((each) => each.id === id);
      if (!node) return;
      const { width, height } = sizeOf(node);
      const { x, y } = node.position;
      void setCenter(x + width / 2, y + height / 2, { zoom: Math.max(getZoom(), CLOSE_ENOUGH), duration: duration() });
    };
    return desk.getState().attach({
      reveal: ([id, ...others]) => {
        if (id !== undefined && others.length === 0) centre(id);
        else
          void fitView({
            padding: PADDING,
            maxZoom: 1,
            duration: duration(),
            ...(id === undefined ? {} : { nodes: [{ id }, ...others.map((each) => ({ id: each }))] }),
          });
      },
      focus: (id) => focusCard(area, id),
      placeForNew: () => {
        const place = lastPoint.current ?? (area.current ? middleOf(area.current) : { x: 0, y: 0 });
        lastPoint.current = null;
        return screenToFlowPosition(place);
      },
      placeForMenu: () => {
        const [id] = draft.getState().selectedNodes;
        const element = (id === undefined ? null : cardElement(area.current, id)) ?? area.current;
        return element ? middleOf(element) : { x: 0, y: 0 };
      },
    });
  }, [area, lastPoint, draft, desk, fitView, setCenter, getZoom, getInternalNode, screenToFlowPosition]);
}
