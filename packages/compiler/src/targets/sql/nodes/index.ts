import type { ProgramNode, ProgramNodeKind } from '../../../program/index.ts';
import type { Emission, NodeOf } from '../emission.ts';
import { activity } from './activity.ts';
import { bands, matrix } from './bands.ts';
import { audience, disqualifier, segment } from './conditions.ts';
import { criterion } from './criterion.ts';
import { decay } from './decayed.ts';
import { group } from './group.ts';
import { score } from './score.ts';

type Emitters = { [K in ProgramNodeKind]: (node: NodeOf<K>, emission: Emission) => void };
const EMITTERS: Emitters = {
  segment,
  criterion,
  activity,
  decay,
  group,
  disqualifier,
  audience,
  score,
  bands,
  matrix,
};

function emit<K extends ProgramNodeKind>(node: NodeOf<K> & { kind: K }, emission: Emission): void {
  EMITTERS[node.kind](node, emission);
}

/** Adds what a node comes to. */
export const emitNode = (node: ProgramNode, emission: Emission): void => emit(node, emission);
