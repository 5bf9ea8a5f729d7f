import type { Document, Node } from '@umbral/model';
import type { DiagnosticCode, DiagnosticParams, Severity } from '../../src/index.ts';
import { all, anyCriterion, bands, criterion, documentOf, score } from '../documents.ts';

/** A document in which a diagnostic is found, at this node. */
type Case<C extends DiagnosticCode> = { document: Document; node: string | null; severity: Severity; params?: DiagnosticParams[C] };
export type Cases<C extends DiagnosticCode> = { [K in C]: Case<K> };

/** A criterion with this condition, or an activity, straight into a score with bands. */
export const withSource = (source: Node): Document => documentOf([source, score('s'), bands('b', null, 1)], [`${source.id} > s`, 's > b']);
export const asking = (...of: Parameters<typeof all>): Document => withSource(criterion('k', all(...of)));
/** A sound document with another node and its edges. */
export const withNode = (node: Node, ...edges: string[]): Document =>
  documentOf([anyCriterion('k'), node, score('s'), bands('b', null, 1)], ['k > s', 's > b', ...edges]);
export const withScore = (node: Node): Document =>
  documentOf([anyCriterion('k'), node, bands('b', null, 5)], [`k > ${node.id}`, `${node.id} > b`]);
export const withBands = (node: Node): Document => documentOf([anyCriterion('k'), score('s'), node], ['k > s', `s > ${node.id}`]);
