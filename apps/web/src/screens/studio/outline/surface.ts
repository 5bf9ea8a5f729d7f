import type { Document, Position } from '@umbral/model';
import { useEffect, useRef } from 'react';
import { SURFACE } from '../commands/useCommandKeys.ts';
import type { Point, Surface } from '../desk.ts';
import { useStudio } from '../studio.ts';
import type { OutlineGrid } from './grid.ts';

type Given = { grid: OutlineGrid; placeForMenu: () => Point; takeFocus: () => void; inFront: boolean };

const BELOW = 160;

/** Below everything that is drawn, at its left edge. */
function placeBelow({ nodes }: Document): Position {
  if (nodes.length === 0) return { x: 0, y: 0 };
  const xs = nodes.map(({ position }) => position.x);
  const ys = nodes.map(({ position }) => position.y);
  return { x: Math.min(...xs), y: Math.max(...ys) + BELOW };
}

/** Lets commands work on the outline while it is in front: from the start, or from when the focus came to it. */
export function useSurface({ grid, placeForMenu, takeFocus, inFront }: Given): { comeToFront: () => void } {
  const { draft, desk } = useStudio();
  const latest = useRef({ grid, placeForMenu, takeFocus });
  useEffect(() => {
    latest.current = { grid, placeForMenu, takeFocus };
  });
  const surface = useRef<Surface>({
    reveal: ([first]) => first !== undefined && latest.current.grid.show(first),
    focus: (id) => {
      latest.current.takeFocus();
      latest.current.grid.show(id);
    },
    placeForNew: () => placeBelow(draft.getState().document),
    placeForMenu: () => latest.current.placeForMenu(),
  });
  useEffect(() => {
    if (!inFront) return;
    const detach = desk.getState().attach(surface.current);
    // Beside a canvas it is the card whose title is written when a command asks for it.
    const stop = desk.subscribe(({ renaming }) => {
      if (renaming === null) return;
      desk.getState().rename(null);
      latest.current.grid.show(renaming, 'title');
      latest.current.grid.setEditing({ column: 'title', isTyped: false });
    });
    return () => {
      stop();
      detach();
    };
  }, [desk, inFront]);
  // Beside a canvas, whichever had the focus last is in front.
  const other = useRef<Surface | null>(null);
  const comeToFront = () => {
    const { surface: inFrontNow, attach } = desk.getState();
    if (inFrontNow === surface.current) return;
    other.current = inFrontNow;
    attach(surface.current);
  };
  useEffect(() => {
    if (inFront) return;
    const stepBack = () => {
      if (desk.getState().surface === surface.current && other.current) desk.getState().attach(other.current);
    };
    const onFocus = ({ target }: FocusEvent) => {
      const view = target instanceof Element ? target.closest(`[${SURFACE}]`) : null;
      if (view && !view.querySelector('[role="treegrid"]')) stepBack();
    };
    window.addEventListener('focusin', onFocus);
    return () => {
      window.removeEventListener('focusin', onFocus);
      stepBack();
    };
  }, [desk, inFront]);
  return { comeToFront };
}
