import type { Comparison, DataOf, Document, Node } from '@umbral/model';
import { all, comparison, criterion, documentOf, group, score } from '../documents.ts';

export const is = (country: string): Comparison => comparison('country', 'is', country);
export const large = (least: number): Comparison => comparison('employees', 'atLeast', least);
export const big = (id: string, least: number, points = 10, data: Partial<DataOf<'criterion'>> = {}): Node =>
  criterion(id, all(large(least)), points, data);

/** Nodes of a group that goes to a score. */
export const grouped = (nodes: Node[], data: Partial<DataOf<'group'>> = {}): Document =>
  documentOf([...nodes, group('g', data), score('s')], [...nodes.map(({ id }) => `${id} > g`), 'g > s']);
export const scored = (nodes: Node[], edges: string[], data: Partial<DataOf<'score'>> = {}): Document =>
  documentOf([...nodes, score('s', data)], edges);
