import { type DataOf, type Node, updateNode } from '@umbral/model';
import { useStudio } from '../studio.ts';

/** A node known to be of one kind. */
type NodeAs<K extends Node['kind']> = { id: string; kind: K; data: DataOf<K> };

/** A function that changes some of a node's data; what is typed in one place in one go is one undo step. */
export function usePatch<K extends Node['kind']>(node: NodeAs<K>): (patch: Partial<DataOf<K>>) => void {
  const { draft } = useStudio();
  const { id, kind } = node;
  return (patch) =>
    draft.getState().edit((document) => updateNode(document, id, kind, patch), { typed: `${id} ${Object.keys(patch).join()}` });
}

/** The same for one field of the data. */
export function useUpdate<K extends Node['kind']>(node: NodeAs<K>) {
  const change = usePatch(node);
  return <F extends keyof DataOf<K>>(field: F, value: DataOf<K>[F]) => {
    const patch: Partial<DataOf<K>> = {};
    patch[field] = value;
    change(patch);
  };
}
