import { SegmentedControl } from '@mantine/core';
import { type FieldLadder, type NodeOf, updateNode } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { declareOne } from '../conditions/definitions.ts';
import { useLeadFields } from '../conditions/fields.ts';
import { LeadConditions } from '../conditions/LeadConditions.tsx';
import { useStudio } from '../studio.ts';
import { FieldLadderFields, newFieldLadder } from './FieldLadderFields.tsx';
import { LimitFields } from './LimitFields.tsx';
import { SwitchingFields } from './SwitchingFields.tsx';
import { useConditionUpdate } from './useConditionUpdate.ts';
import { usePatch, useUpdate } from './useUpdate.ts';

export function CriterionForm({ node }: { node: NodeOf<'criterion'> }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const patch = usePatch(node);
  const setCondition = useConditionUpdate(node.id, 'criterion');
  const fields = useLeadFields();
  const { draft } = useStudio();
  const { points, ladder, condition } = node.data;
  const setLadder = (next: FieldLadder) =>
    draft.getState().edit((document) => updateNode(declareOne(document, next.field, fields), node.id, 'criterion', { ladder: next }), {
      typed: `${node.id} ladder`,
    });
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('inspector.award')}
        data={['points', 'ladder'].map((value) => ({ value, label: t(`award.${value}`) }))}
        value={ladder ? 'ladder' : 'points'}
        onChange={(value) => update('ladder', value === 'ladder' ? newFieldLadder() : null)}
      />
      {ladder ? (
        <FieldLadderFields ladder={ladder} fields={fields} onChange={setLadder} />
      ) : (
        <NumberField
          label={t('data.points')}
          description={t('inspector.pointsHelp')}
          value={points}
          onChange={(next) => next !== null && update('points', next)}
        />
      )}
      <LeadConditions label={t('data.condition')} group={condition} onChange={setCondition} />
      {ladder && <LimitFields limits={node.data} onChange={patch} />}
      <SwitchingFields switching={node.data} onChange={patch} />
    </>
  );
}
