import {
  type Document,
  type EventDefinition,
  eventsOf,
  type FieldDefinition,
  fieldsOf,
  type Node,
  type NodeKind,
  type NodeOf,
} from '@umbral/model';
import type { CaseLead } from '../cases/format.ts';
import { ageOf } from './time.ts';

/** An event that exists at the moment, with its age. */
export type AgedEvent = { type: string; age: number; properties: Record<string, unknown> };

/** One lead at one moment, under one document: all that any rule asks about. */
export type Scene = {
  document: Document;
  lead: CaseLead;
  now: number;
  fields: Map<string, FieldDefinition>;
  kinds: Map<string, EventDefinition>;
  /** Newest first; those of one moment in the order in which they were given. */
  events: AgedEvent[];
};

/** T1: an event after now does not exist yet. */
export function sceneOf(document: Document, lead: CaseLead, now: number): Scene {
  const events = lead.events
    .filter(({ at }) => Number.isFinite(at) && at <= now)
    .toSorted((a, b) => b.at - a.at)
    .map(({ type, at, properties }) => ({ type, age: ageOf(at, now), properties }));
  return { document, lead, now, fields: fieldsOf(document), kinds: eventsOf(document), events };
}

/** The nodes that come in at a port, in the order of their edges. */
export function inputsOf(scene: Scene, target: string, port: string): Node[] {
  return scene.document.edges
    .filter((edge) => edge.target === target && edge.targetPort === port)
    .flatMap((edge) => scene.document.nodes.find((node) => node.id === edge.source) ?? []);
}

/** The nodes of a kind, in the document's order. */
export const nodesOfKind = <K extends NodeKind>(scene: Scene, kind: K): NodeOf<K>[] =>
  scene.document.nodes.filter((node): node is NodeOf<K> => node.kind === kind);
