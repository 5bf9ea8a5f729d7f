export { type Graph, parse, sourcesAt } from './graph.ts';
