import type { Document, Position } from '@umbral/model';
import { useEffect, useRef } from 'react';
import type { Surface } from '../desk.ts';
import { useStudio } from '../studio.ts';
import type { OutlineGrid } from './grid.ts';

type Given = { grid: OutlineGrid; openMenu: (kind: 'commands') => void; takeFocus: () => void; inFront: boolean };

const BELOW = 160;

/** Below everything that is drawn, at its left edge. */
function placeBelow({ nodes }: Document): Position {
  if (nodes.length === 0) return { x: 0, y: 0 };
  const xs = nodes.map(({ position }) => position.x);
  const ys = nodes.map(({ position }) => position.y);
  return { x: Math.min(...xs), y: Math.max(...ys) + BELOW };
}

/** Lets commands work on the outline while it is in front: from the start, or from when the focus came to it. */
export function useSurface({ grid, openMenu, takeFocus, inFront }: Given): { comeToFront: () => void } {
  const { draft, desk } = useStudio();
  const latest = useRef({ grid, openMenu, takeFocus });
  useEffect(() => {
    latest.current = { grid, openMenu, takeFocus };
  });
  const surface = useRef<Surface>({
    reveal: ([first]) => first !== undefined && latest.current.grid.show(first),
    focus: (id) => {
      latest.current.takeFocus();
      latest.current.grid.show(id);
    },
    placeForNew: () => placeBelow(draft.getState().document),
    rename: (id) => {
      latest.current.grid.show(id, 'title');
      latest.current.grid.setEditing('title');
    },
    openMenu: () => latest.current.openMenu('commands'),
  });
  useEffect(() => (inFront ? desk.getState().attach(surface.current) : undefined), [desk, inFront]);
  const comeToFront = () => {
    if (desk.getState().surface !== surface.current) desk.getState().attach(surface.current);
  };
  return { comeToFront };
}
