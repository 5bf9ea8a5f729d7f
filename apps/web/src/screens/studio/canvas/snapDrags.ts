import type { SizeOf } from '@umbral/model';
import type { NodeChange } from '@xyflow/react';
import { createStore } from 'zustand/vanilla';
import type { FlowNode } from '../draft/flow.ts';
import { around, type Box, type Guide, snap } from './snapping.ts';

/** The lines that are shown while a drag goes on. */
export const createGuides = () => createStore<{ guides: readonly Guide[] }>(() => ({ guides: [] }));
export type Guides = ReturnType<typeof createGuides>;

/** How close cards come before they snap, in pixels of the screen. */
const REACH = 6;
const NONE: readonly Guide[] = [];

type Drag = Extract<NodeChange<FlowNode>, { type: 'position' }>;
const isDrag = (change: NodeChange<FlowNode>): change is Drag => change.type === 'position' && change.position !== undefined;

/** React Flow's changes with the places of dragged cards snapped; shows the lines as long as the drag goes on. */
export function snapDrags(
  changes: readonly NodeChange<FlowNode>[],
  nodes: readonly FlowNode[],
  sizeOf: SizeOf,
  zoom: number,
  guides: Guides,
): NodeChange<FlowNode>[] {
  const drags = new Map(changes.filter(isDrag).map((change) => [change.id, change]));
  if (drags.size === 0) return [...changes];
  const boxOf = ({ data, position }: FlowNode, at = position): Box => ({ ...at, ...sizeOf(data.node) });
  const moving = nodes.flatMap((node) => {
    const drag = drags.get(node.id);
    return drag ? [boxOf(node, drag.position)] : [];
  });
  const others = nodes.filter(({ id }) => !drags.has(id)).map((node) => boxOf(node));
  const { x, y, guides: lines } = snap(around(moving), others, REACH / zoom);
  const goesOn = [...drags.values()].some(({ dragging }) => dragging);
  const shown = goesOn ? lines : NONE;
  if (shown.length > 0 || guides.getState().guides.length > 0) guides.setState({ guides: shown });
  return changes.map((change) =>
    isDrag(change) && change.position ? { ...change, position: { x: change.position.x + x, y: change.position.y + y } } : change,
  );
}
