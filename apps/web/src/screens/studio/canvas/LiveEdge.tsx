import { BaseEdge, type EdgeProps, getBezierPath } from '@xyflow/react';
import { memo } from 'react';
import { useFormats } from '../../../language/formats.ts';
import type { FlowEdge } from '../draft/flow.ts';
import { flowKey, flowsOf } from '../live/flows.ts';
import { usePreview } from '../studio.ts';
import canvas from './Canvas.module.css';

const THIN = 1.6;
const WIDEST = 6;
/** Between cards that stand closer there is no room for a figure. */
const ROOM = 64;
/** How far along the edge its figure stands: near its source, where edges have not yet come together and no card is in the way. */
const ALONG = 0.32;
const ACROSS = 30;

/** Wider with what it carries, ever more slowly. */
const widthOf = (points: number): number => Math.min(WIDEST, THIN + Math.log2(1 + Math.abs(points)) * 0.6);

/** The point on React Flow's curve between a right and a left port; its control points lie half-way across. */
function pointAlong(sourceX: number, sourceY: number, targetX: number, targetY: number): { x: number; y: number } {
  const along = Math.min(ALONG, ACROSS / Math.max(1, targetX - sourceX));
  const rest = 1 - along;
  const middle = (sourceX + targetX) / 2;
  const [a, b, c, d] = [rest ** 3, 3 * rest ** 2 * along, 3 * rest * along ** 2, along ** 3];
  return { x: a * sourceX + (b + c) * middle + d * targetX, y: (a + b) * sourceY + (c + d) * targetY };
}

/** An edge with what it carries for the chosen lead: its signed contribution as a figure and as its width. Grey while nothing flows. */
const LiveEdge = memo(function LiveEdge(props: EdgeProps<FlowEdge>) {
  const { id, source, target, sourceX, sourceY, targetX, targetY, sourcePosition, targetPosition, interactionWidth } = props;
  const { signed } = useFormats();
  const key = flowKey(source, target);
  const points = usePreview(({ lead }) => (lead ? (flowsOf(lead).get(key)?.points ?? null) : null));
  const holds = usePreview(({ lead }) => (lead ? (flowsOf(lead).get(key)?.holds ?? false) : false));
  const [path] = getBezierPath({ sourceX, sourceY, sourcePosition, targetX, targetY, targetPosition });
  const carries = points !== null && points !== 0;
  const flow = carries ? (points > 0 ? 'for' : 'against') : points === null && holds ? 'holds' : 'none';
  const hasRoom = carries && targetX - sourceX >= ROOM;
  return (
    <>
      <BaseEdge
        id={id}
        path={path}
        style={{ strokeWidth: carries ? widthOf(points) : THIN }}
        data-flow={flow}
        data-points={points ?? undefined}
        data-source={source}
        data-target={target}
        {...(interactionWidth === undefined ? {} : { interactionWidth })}
      />
      {hasRoom && (
        <text className={canvas.flowLabel} data-flow={flow} {...pointAlong(sourceX, sourceY, targetX, targetY)} aria-hidden>
          {signed(points)}
        </text>
      )}
    </>
  );
});

/** How edges are drawn. */
export const EDGES = { liveEdge: LiveEdge };
