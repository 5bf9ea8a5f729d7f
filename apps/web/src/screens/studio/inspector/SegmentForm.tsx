import type { NodeOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { LeadConditions } from '../conditions/LeadConditions.tsx';
import { SwitchingFields } from './SwitchingFields.tsx';
import { useConditionUpdate } from './useConditionUpdate.ts';
import { usePatch } from './useUpdate.ts';

export function SegmentForm({ node }: { node: NodeOf<'segment'> }) {
  const { t } = useTranslation();
  const patch = usePatch(node);
  const setCondition = useConditionUpdate(node.id, 'segment');
  return (
    <>
      <LeadConditions label={t('data.condition')} group={node.data.condition} onChange={setCondition} />
      <SwitchingFields switching={node.data} onChange={patch} />
    </>
  );
}
