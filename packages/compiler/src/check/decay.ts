import type { NodeOf } from '@umbral/model';
import { about, type Diagnostic } from '../diagnostics/index.ts';
import { type Graph, sourcesAt } from '../parse/index.ts';
import type { Program } from '../program/index.ts';
import { checkEventTypes } from './events.ts';

/** Only the points of an activity still know the ages of their events (D3). */
export function checkDecay({ id, data: { anchor } }: NodeOf<'decay'>, graph: Graph): Diagnostic[] {
  switch (anchor.kind) {
    case 'event': {
      const [source] = sourcesAt(graph, id, 'in');
      return source && source.kind !== 'activity' ? [about(id, 'anchorNeedsEvents', {})] : [];
    }
    case 'lastActivity':
      return checkEventTypes({ node: id, at: null, graph }, anchor.events);
    case 'date': {
      const { field } = anchor;
      const found = graph.fields.get(field);
      if (!found) return [about(id, 'anchorField', { field })];
      return found.type === 'date' ? [] : [about(id, 'anchorMismatch', { field, type: found.type })];
    }
  }
}

/** "Any activity" is any that the Program knows (D4); where it knows none, nothing would ever be left. */
export function checkAnchors(program: Program): Diagnostic[] {
  return program.nodes.flatMap((node) => {
    const isEmpty = node.kind === 'decay' && node.anchor.kind === 'lastActivity' && node.anchor.events.length === 0;
    return isEmpty ? [about(node.id, 'anchorWithoutEvents', {})] : [];
  });
}
