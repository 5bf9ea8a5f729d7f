import { Switch } from '@mantine/core';
import { type Condition, type ConditionGroup, type Document, declareField, type NodeOf, updateNode } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useStudio } from '../studio.ts';
import { ConditionEditor } from './ConditionEditor.tsx';
import { type FieldChoice, useLeadFields } from './fields.ts';
import { useUpdate } from './useUpdate.ts';

const fieldsIn = (condition: Condition): string[] => (condition.kind === 'comparison' ? [condition.field] : condition.of.flatMap(fieldsIn));

/** The document with the definitions of every field that a condition uses, so that it means the same without the sample on view. */
function declareUsed(document: Document, condition: ConditionGroup, fields: readonly FieldChoice[]): Document {
  const used = new Set(fieldsIn(condition));
  return fields
    .filter(({ definition }) => used.has(definition.key))
    .reduce((before, field) => declareField(before, field.definition), document);
}

export function CriterionForm({ node }: { node: NodeOf<'criterion'> }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const fields = useLeadFields();
  const { draft } = useStudio();
  const setCondition = (condition: ConditionGroup) =>
    draft
      .getState()
      .edit(
        (document) => updateNode(declareUsed(document, condition, fields), node.id, 'criterion', { condition }),
        `${node.id} condition`,
      );
  return (
    <>
      <NumberField
        label={t('data.points')}
        description={t('inspector.pointsHelp')}
        value={node.data.points}
        onChange={(points) => points !== null && update('points', points)}
      />
      <ConditionEditor label={t('data.condition')} group={node.data.condition} fields={fields} onChange={setCondition} />
      <Switch label={t('data.enabled')} checked={node.data.enabled} onChange={(event) => update('enabled', event.currentTarget.checked)} />
    </>
  );
}
