import { z } from 'zod';
import { Identifier } from '../document/identifier.ts';
import { Label } from '../document/label.ts';

const Coordinate = z.number().min(-1e6).max(1e6);
export const Position = z.strictObject({ x: Coordinate, y: Coordinate });
export type Position = z.infer<typeof Position>;

/** A person's title for a node; null lets the app write one in plain words from what the node holds. */
export const Title = Label.nullable();

/** The schema of a node of one kind: what every node has, and the data of that kind. */
export const nodeOf = <K extends string, D extends z.ZodType>(kind: K, data: D) =>
  z.strictObject({ id: Identifier, kind: z.literal(kind), position: Position, data });

/** Turns the data of a node written by an older version into the next version's. What it gets is an object, and otherwise unchecked. */
type Upgrade = (data: Record<string, unknown>) => unknown;

/**
 * What a node kind says about its data; its ports are in ports.ts, its picture lives in the web app.
 * `upgrades`: by the document version that they come from, for the versions at which this kind's data changed.
 */
export type NodeKindSpec<D> = { defaults: () => D; upgrades?: Readonly<Record<number, Upgrade>> };
