export { type Graph, parse } from './graph.ts';
