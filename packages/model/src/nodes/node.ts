import { z } from 'zod';
import { Identifier } from '../document/identifier.ts';
import { Label } from '../document/label.ts';
import type { Ports } from '../document/ports.ts';

const Coordinate = z.number().min(-1e6).max(1e6);
export const Position = z.strictObject({ x: Coordinate, y: Coordinate });
export type Position = z.infer<typeof Position>;

/** A person's title for a node; null lets the app write one in plain words from what the node holds. */
export const Title = Label.nullable();

/** The schema of a node of one kind: what every node has, and the data of that kind. */
export const nodeOf = <K extends string, D extends z.ZodType>(kind: K, data: D) =>
  z.strictObject({ id: Identifier, kind: z.literal(kind), position: Position, data });

/** Everything that a node kind says about itself; its picture lives in the web app. */
export type NodeKindSpec<D> = { ports: Ports; defaults: () => D };
