export type { GraphEdge } from './edges.ts';
export { type Graph, parse } from './graph.ts';
