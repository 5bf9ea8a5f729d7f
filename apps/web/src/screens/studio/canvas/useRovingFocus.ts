import { type Direction, inReadingOrder, nodeBeside } from '@umbral/model';
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useRef } from 'react';
import { useDraft, useStudio } from '../studio.ts';
import { cardElement } from './useCanvasSurface.ts';

const ARROWS: Partial<Record<string, Direction>> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

/** The card that an event came from, if it came from the card itself and not from a field in it. */
const cardOf = (target: EventTarget) =>
  target instanceof HTMLElement && target.classList.contains('react-flow__node') ? (target.dataset.id ?? null) : null;

/**
 * The cards of the canvas are one stop of the Tab key: arrows walk from one to the next (they move a selected one that may be moved), Enter
 * and Space select. Which card is the stop is
 * written to the page directly: React draws every card with none, so that walking draws no card again.
 */
export function useRovingFocus(area: RefObject<HTMLElement | null>) {
  const { draft, desk } = useStudio();
  const nodes = useDraft((state) => state.document.nodes);
  const stop = useRef<string | null>(null);

  const stopAt = useCallback(
    (id: string | null) => {
      const before = stop.current === null ? null : cardElement(area.current, stop.current);
      if (before && stop.current !== id) before.tabIndex = -1;
      const element = id === null ? null : cardElement(area.current, id);
      if (element) element.tabIndex = 0;
      stop.current = id;
    },
    [area],
  );

  useEffect(() => {
    const isThere = nodes.some(({ id }) => id === stop.current);
    const next = isThere ? stop.current : (inReadingOrder(nodes)[0]?.id ?? null);
    // New cards are on the page only after React Flow has drawn them.
    const frame = requestAnimationFrame(() => stopAt(next));
    return () => cancelAnimationFrame(frame);
  }, [nodes, stopAt]);

  const walkTo = (id: string) => {
    const [element, view] = [cardElement(area.current, id), area.current?.getBoundingClientRect()];
    if (!element || !view) return;
    element.focus({ preventScroll: true });
    const { left, right, top, bottom } = element.getBoundingClientRect();
    if (left < view.left || right > view.right || top < view.top || bottom > view.bottom) desk.getState().surface?.reveal([id]);
  };

  const select = (id: string, adds: boolean) => {
    const { selectedNodes, select: choose } = draft.getState();
    if (adds) choose(selectedNodes.has(id) ? [...selectedNodes].filter((each) => each !== id) : [...selectedNodes, id]);
    else choose(selectedNodes.size === 1 && selectedNodes.has(id) ? [] : [id]);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const id = cardOf(event.target);
    if (id === null) {
      const card =
        event.target instanceof HTMLElement && event.key === 'Escape' ? event.target.closest<HTMLElement>('.react-flow__node') : null;
      card?.focus();
      return;
    }
    const direction = ARROWS[event.key];
    const { document, selectedNodes, isReadOnly } = draft.getState();
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      select(id, event.shiftKey || event.ctrlKey || event.metaKey);
    } else if (direction && (isReadOnly || !selectedNodes.has(id))) {
      event.preventDefault();
      const next = nodeBeside(document, id, direction);
      if (next) walkTo(next.id);
    }
  };

  const onFocus = (event: { target: EventTarget }) => {
    const id = cardOf(event.target);
    if (id !== null) stopAt(id);
  };
  return { onKeyDown, onFocus };
}
