import type { DragEvent, KeyboardEvent } from 'react';
import { useState } from 'react';
import { useBuilder } from '../builder.ts';
import { moved, type Path, shifted } from '../query/edits.ts';

/** What is being dragged carries its path under this type, so that nothing else is taken for it. */
const DRAGGED = 'application/x-umbral-condition';

function readPath(event: DragEvent, builder: string): Path | null {
  const [of, path] = event.dataTransfer.getData(DRAGGED).split(' ');
  return of === builder && path ? path.split('.').map(Number) : null;
}

/** What makes a line or group draggable by its grip. */
export function useGrip(path: Path) {
  const { query } = useBuilder();
  return {
    draggable: true,
    onDragStart: (event: DragEvent) => {
      event.stopPropagation();
      event.dataTransfer.effectAllowed = 'move';
      event.dataTransfer.setData(DRAGGED, `${query.id} ${path.join('.')}`);
    },
  };
}

/** What makes a place take what is dropped there: it then stands before what is at the path. */
export function useDrop(path: Path) {
  const { query, edit } = useBuilder();
  const [isOver, setOver] = useState(false);
  return {
    'data-over': isOver || undefined,
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes(DRAGGED)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      const from = readPath(event, query.id);
      if (!from) return;
      event.preventDefault();
      event.stopPropagation();
      edit(moved(query, from, path));
    },
  };
}

/** Alt with an arrow moves the innermost line or group that has the focus. */
export function useMoveKeys(path: Path) {
  const { query, edit } = useBuilder();
  return {
    'data-item': '',
    onKeyDownCapture: (event: KeyboardEvent<HTMLElement>) => {
      const direction = event.key === 'ArrowUp' ? 'up' : event.key === 'ArrowDown' ? 'down' : null;
      if (!event.altKey || !direction || path.length === 0 || !(event.target instanceof Element)) return;
      if (event.target.closest('[data-item]') !== event.currentTarget) return;
      event.preventDefault();
      event.stopPropagation();
      edit(shifted(query, path, direction));
    },
  };
}
