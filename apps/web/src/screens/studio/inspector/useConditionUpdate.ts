import { type ConditionGroup, type Document, updateNode } from '@umbral/model';
import { declareUsed } from '../conditions/definitions.ts';
import { useEventChoices, useLeadFields } from '../conditions/fields.ts';
import { useStudio } from '../studio.ts';

/**
 * A function that changes the condition of a criterion or segment, and takes what it names into the document. With `isStep` it is an undo
 * step of its own, else one with what is typed just before and after.
 */
export function useConditionUpdate(id: string, kind: 'criterion' | 'segment'): (condition: ConditionGroup, isStep: boolean) => void {
  const { draft } = useStudio();
  const fields = useLeadFields();
  const { definitionOf } = useEventChoices();
  return (condition, isStep) => {
    const edit = (document: Document) => updateNode(declareUsed(document, condition, fields, definitionOf), id, kind, { condition });
    draft.getState().edit(edit, isStep ? undefined : { typed: `${id} condition` });
  };
}
