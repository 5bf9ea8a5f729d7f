import type { PropertyGroup } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { ComparisonEditor, newComparison } from './ComparisonEditor.tsx';
import { ConditionEditor } from './ConditionEditor.tsx';
import { usePropertyFields } from './fields.ts';

type Props = { events: readonly string[]; group: PropertyGroup; onChange: (group: PropertyGroup) => void };

/** Conditions on the properties of events of these kinds; nothing where they carry none. */
export function PropertyConditions({ events, group, onChange }: Props) {
  const { t } = useTranslation();
  const properties = usePropertyFields(events);
  if (properties.length === 0) return null;
  return (
    <ConditionEditor
      label={t('data.where')}
      group={group}
      leaves={[{ label: t('condition.add'), create: newComparison }]}
      renderLeaf={(leaf, change) => <ComparisonEditor comparison={leaf} fields={properties} onChange={change} />}
      onChange={onChange}
    />
  );
}
