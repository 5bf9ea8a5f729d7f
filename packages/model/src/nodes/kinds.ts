import { z } from 'zod';
import { ActivityNode, activity } from './activity.ts';
import { AudienceNode, audience } from './audience.ts';
import { BandsNode, bands } from './bands.ts';
import { CriterionNode, criterion } from './criterion.ts';
import { DecayNode, decay } from './decay.ts';
import { DisqualifierNode, disqualifier } from './disqualifier.ts';
import { GroupNode, group } from './group.ts';
import { MatrixNode, matrix } from './matrix.ts';
import type { NodeKindSpec } from './node.ts';
import { NoteNode, note } from './note.ts';
import { ScoreNode, score } from './score.ts';
import { SegmentNode, segment } from './segment.ts';

/** A node of the canvas, of any kind. */
export const Node = z.discriminatedUnion('kind', [
  CriterionNode,
  ActivityNode,
  SegmentNode,
  DecayNode,
  GroupNode,
  ScoreNode,
  BandsNode,
  MatrixNode,
  DisqualifierNode,
  AudienceNode,
  NoteNode,
]);
export type Node = z.infer<typeof Node>;
export type NodeKind = Node['kind'];
export type NodeOf<K extends NodeKind> = Extract<Node, { kind: K }>;
export type DataOf<K extends NodeKind> = NodeOf<K>['data'];

/** Every node kind: what a new one holds, and how older ones are read; its ports are in ports.ts. A kind without an entry does not build. */
export const NODE_KINDS: { [K in NodeKind]: NodeKindSpec<DataOf<K>> } = {
  criterion,
  activity,
  segment,
  decay,
  group,
  score,
  bands,
  matrix,
  disqualifier,
  audience,
  note,
};
