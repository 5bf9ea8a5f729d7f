import type { Graph } from '../parse/index.ts';
import type { ProgramNode } from '../program/index.ts';

/** What a node can be lowered from: the graph, what is lowered already, and the sound nodes that come into a port, in the order of the edges. */
export type Surroundings = { graph: Graph; lowered: ReadonlyMap<string, ProgramNode>; inputs: (port: string) => string[] };
