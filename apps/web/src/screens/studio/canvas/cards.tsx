import type { Node, NodeKind } from '@umbral/model';
import type { NodeProps } from '@xyflow/react';
import { type ComponentType, memo } from 'react';
import type { CardType, FlowNode } from '../draft/flow.ts';
import { ActivityBody, CriterionBody, DecayBody, GroupBody } from './bodies.tsx';
import { BandsBody, DisqualifierBody, MatchBody, MatrixBody, ScoreBody } from './decisionBodies.tsx';
import { NodeCard } from './NodeCard.tsx';
import { NoteCard } from './NoteCard.tsx';

type BodyOf<K extends NodeKind> = ComponentType<{ node: Extract<Node, { kind: K }> }>;
type Card = ComponentType<NodeProps<FlowNode>>;

/** Where a card is and how large it was measured, which React Flow tells too, changes nothing in it: neither dragging nor measuring draws it again. */
const isSameCard = (before: NodeProps<FlowNode>, after: NodeProps<FlowNode>) =>
  before.data.node === after.data.node && before.selected === after.selected;

/** A card of one kind: the common frame around what that kind shows. Draws nothing if React Flow hands it a node of another kind. */
function cardOf<K extends Node['kind']>(kind: K, Body: BodyOf<K>): Card {
  const isMine = (node: Node): node is Extract<Node, { kind: K }> => node.kind === kind;
  return memo(function Card({ data: { node }, selected }: NodeProps<FlowNode>) {
    return isMine(node) ? (
      <NodeCard node={node} selected={selected}>
        <Body node={node} />
      </NodeCard>
    ) : null;
  }, isSameCard);
}

/** The card of every node kind; a kind without one does not build. */
export const NODE_CARDS = {
  criterionCard: cardOf('criterion', CriterionBody),
  activityCard: cardOf('activity', ActivityBody),
  segmentCard: cardOf('segment', MatchBody),
  decayCard: cardOf('decay', DecayBody),
  groupCard: cardOf('group', GroupBody),
  scoreCard: cardOf('score', ScoreBody),
  bandsCard: cardOf('bands', BandsBody),
  matrixCard: cardOf('matrix', MatrixBody),
  disqualifierCard: cardOf('disqualifier', DisqualifierBody),
  audienceCard: cardOf('audience', MatchBody),
  noteCard: NoteCard,
} satisfies Record<CardType, Card>;
