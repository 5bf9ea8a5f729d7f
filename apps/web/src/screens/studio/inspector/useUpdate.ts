import { type DataOf, type Node, type NodeOf, updateNode } from '@umbral/model';
import { useStudio } from '../studio.ts';

/** A function that changes one of a node's data; what is typed in one place in one go is one undo step. */
export function useUpdate<K extends Node['kind']>(node: NodeOf<K> & { kind: K }) {
  const { draft } = useStudio();
  return <F extends keyof DataOf<K>>(field: F, value: DataOf<K>[F]) => {
    const patch: Partial<DataOf<K>> = {};
    patch[field] = value;
    draft.getState().edit((document) => updateNode(document, node.id, node.kind, patch), `${node.id} ${String(field)}`);
  };
}
