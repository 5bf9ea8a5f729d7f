export type { GraphEdge } from './edges.ts';
export { type Graph, parse, sourcesAt } from './graph.ts';
