import type { Connection } from '@umbral/model';
import { useStoreApi } from '@xyflow/react';
import { attempted, type End } from './connections.ts';

/** The port that was tapped, as React Flow writes it on the page; null where it was something else. */
function portAt(target: EventTarget | null): End {
  const port = target instanceof Element ? target.closest<HTMLElement>('.react-flow__handle') : null;
  const { nodeid, handleid } = port?.dataset ?? {};
  if (!port || nodeid === undefined) return null;
  return { nodeId: nodeid, id: handleid ?? null, type: port.classList.contains('source') ? 'source' : 'target' };
}

/**
 * A tap on a port and then on another connects them, which React Flow does by itself. It does not say which connection it refused, so
 * that is read off here, and told with the place of the second tap.
 */
export function useTappedPorts(onEnd: (tried: Connection, at: { clientX: number; clientY: number }) => void) {
  const flow = useStoreApi();
  return (event: MouseEvent | TouchEvent) => {
    const from = flow.getState().connectionClickStartHandle;
    const to = portAt(event.target);
    const ends = from && to && attempted({ fromHandle: from, toHandle: to });
    if (ends && 'clientX' in event) onEnd(ends, event);
  };
}
