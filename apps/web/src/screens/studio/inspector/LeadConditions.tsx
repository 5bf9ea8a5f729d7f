import type { ActivityComparison, Comparison, ConditionGroup } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { ActivityComparisonEditor, newActivityComparison } from './ActivityComparisonEditor.tsx';
import { ComparisonEditor, newComparison } from './ComparisonEditor.tsx';
import { ConditionEditor } from './ConditionEditor.tsx';
import { useLeadFields } from './fields.ts';

type Props = { label: string; group: ConditionGroup; onChange: (group: ConditionGroup) => void };

/** The conditions of a criterion or segment: on the lead's fields and on what it did. */
export function LeadConditions({ label, group, onChange }: Props) {
  const { t } = useTranslation();
  const fields = useLeadFields();
  return (
    <ConditionEditor<Comparison | ActivityComparison>
      label={label}
      group={group}
      leaves={[
        { label: t('condition.add'), create: newComparison },
        { label: t('condition.addActivity'), create: newActivityComparison },
      ]}
      renderLeaf={(leaf, change) =>
        leaf.kind === 'comparison' ? (
          <ComparisonEditor comparison={leaf} fields={fields} onChange={change} />
        ) : (
          <ActivityComparisonEditor comparison={leaf} onChange={change} />
        )
      }
      onChange={onChange}
    />
  );
}
