import { connectionTargets, type Document, type Connection as ModelConnection, type Refusal } from '@umbral/model';
import type { Connection, Edge, FinalConnectionState } from '@xyflow/react';

/** React Flow's connection as the document knows it. */
export const toModel = ({ source, sourceHandle, target, targetHandle }: Connection | Edge): ModelConnection => ({
  source,
  sourcePort: sourceHandle ?? '',
  target,
  targetPort: targetHandle ?? '',
});

/** One end of a connection that is tried. */
export type End = Pick<NonNullable<FinalConnectionState['fromHandle']>, 'nodeId' | 'id' | 'type'> | null;
type Ends = { fromHandle: End; toHandle: End };

/** The connection between the two ports of a drag or of two taps, whichever end it began at. */
export function attempted({ fromHandle, toHandle }: Ends): ModelConnection | null {
  if (!fromHandle || !toHandle) return null;
  const [out, into] = fromHandle.type === 'source' ? [fromHandle, toHandle] : [toHandle, fromHandle];
  return { source: out.nodeId, sourcePort: out.id ?? '', target: into.nodeId, targetPort: into.id ?? '' };
}

/** What a drag from an out port that ends on a card, and on none of its ports, means: the first of its ports that takes it, or why none does. */
export function ontoCard(document: Document, from: string, card: string): { connection?: ModelConnection; refusal: Refusal | null } {
  if (from === card) return { refusal: { code: 'sameNode' } };
  const targets = connectionTargets(document, new Set([from])).filter(({ node }) => node.id === card);
  const fitting = targets.find(({ refusal }) => refusal === null)?.connections[0];
  return fitting ? { connection: fitting, refusal: null } : { refusal: targets[0]?.refusal ?? { code: 'unknownPort' } };
}
