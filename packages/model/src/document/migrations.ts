import { NODE_KINDS } from '../nodes/kinds.ts';

/** Turns a document of version `from` into one of version `from + 1`. What it gets is unchecked: a step that throws means "not a document". */
export type Migration = { from: number; migrate: (document: Record<string, unknown>) => Record<string, unknown> };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** A node with its data upgraded by what its kind says about this version; a node that is none is left to the schema to refuse. */
function upgradeNode(node: unknown, from: number): unknown {
  if (!isRecord(node) || !isRecord(node.data)) return node;
  const kind = Object.entries(NODE_KINDS).find(([name]) => name === node.kind)?.[1];
  const upgrade = kind?.upgrades?.[from];
  return upgrade ? { ...node, data: upgrade(node.data) } : node;
}

/** The step from a version to the next in which only the data of nodes changed: each kind's file says how. */
function nodesUpgraded(from: number): Migration {
  return {
    from,
    migrate: (document) => ({
      ...document,
      version: from + 1,
      nodes: (document.nodes as unknown[]).map((node) => upgradeNode(node, from)),
    }),
  };
}

/** All steps, oldest first. Version 1 is the first format; 2 has the whole language of SPEC.md. */
export const MIGRATIONS: readonly Migration[] = [nodesUpgraded(1)];
