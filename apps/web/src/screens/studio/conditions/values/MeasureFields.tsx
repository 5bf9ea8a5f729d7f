import { Group, Select } from '@mantine/core';
import type { FieldType, Measure } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { usePropertyFields } from '../fields.ts';

const MEASURES = ['count', 'daysSinceLast', 'sum', 'maximum', 'distinct'] as const;
const NUMERIC: readonly FieldType[] = ['number'];
const ANY: readonly FieldType[] = ['text', 'number', 'boolean', 'date', 'list'];

type PropertyProps = {
  events: readonly string[];
  types?: readonly FieldType[];
  value: string;
  size?: 'xs' | 'sm';
  onChange: (property: string) => void;
};

/** Chooses a property of events of these kinds. */
export function PropertySelect({ events, types = ANY, value, size = 'sm', onChange }: PropertyProps) {
  const { t } = useTranslation();
  const properties = usePropertyFields(events).filter(({ definition }) => types.includes(definition.type));
  return (
    <Select
      size={size}
      label={t('inspector.property')}
      placeholder={t('inspector.chooseProperty')}
      data={properties.map(({ definition, name }) => ({ value: definition.key, label: name }))}
      value={value || null}
      allowDeselect={false}
      nothingFoundMessage={t('inspector.nothingFound')}
      onChange={(property) => property !== null && onChange(property)}
    />
  );
}

function measureOf(kind: Measure['kind'], before: Measure): Measure {
  if (kind === 'count' || kind === 'daysSinceLast') return { kind };
  return { kind, property: 'property' in before ? before.property : '' };
}

type Props = { measure: Measure; events: readonly string[]; size?: 'xs' | 'sm'; onChange: (measure: Measure) => void };

/** What is measured: how many events, days since the last, or a property's sum, maximum or number of values. */
export function MeasureFields({ measure, events, size = 'sm', onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Group grow gap={8} align="end">
      <Select
        size={size}
        label={t('inspector.measure')}
        data={MEASURES.map((value) => ({ value, label: t(`measure.${value}`) }))}
        value={measure.kind}
        allowDeselect={false}
        onChange={(kind) => kind !== null && onChange(measureOf(kind as Measure['kind'], measure))}
      />
      {'property' in measure && (
        <PropertySelect
          size={size}
          events={events}
          types={measure.kind === 'distinct' ? ANY : NUMERIC}
          value={measure.property}
          onChange={(property) => onChange({ ...measure, property })}
        />
      )}
    </Group>
  );
}
