import { Checkbox, Group, Select, Stack } from '@mantine/core';
import { type ActivityComparison, NUMBER_OPERATORS, type NumberOperator, noConditions } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { MeasureFields } from './MeasureFields.tsx';
import { SelectionFields } from './SelectionFields.tsx';

/** A condition that a new one begins with: at least one event in the last 30 days. */
export const newActivityComparison = (): ActivityComparison => ({
  kind: 'activity',
  events: [],
  where: noConditions(),
  withinDays: 30,
  measure: { kind: 'count' },
  operator: 'atLeast',
  value: 1,
  orMissing: false,
});

const rangeOf = (value: ActivityComparison['value']) => (value !== null && typeof value === 'object' ? value : { from: 0, to: value ?? 0 });

function valueFor(operator: NumberOperator, before: ActivityComparison['value']): ActivityComparison['value'] {
  if (operator === 'between') return rangeOf(before);
  return before !== null && typeof before === 'object' ? before.from : before;
}

type Props = { comparison: ActivityComparison; onChange: (comparison: ActivityComparison) => void };

function ValueFields({ comparison, onChange }: Props) {
  const { t } = useTranslation();
  const { operator, value } = comparison;
  if (operator !== 'between')
    return (
      <NumberField
        size="xs"
        aria-label={t('condition.value')}
        value={typeof value === 'number' ? value : null}
        onChange={(next) => onChange({ ...comparison, value: next })}
      />
    );
  const range = rangeOf(value);
  return (
    <Group grow gap={6}>
      {(['from', 'to'] as const).map((end) => (
        <NumberField
          key={end}
          size="xs"
          aria-label={t(`condition.${end}`)}
          value={range[end]}
          onChange={(next) => next !== null && onChange({ ...comparison, value: { ...range, [end]: next } })}
        />
      ))}
    </Group>
  );
}

/** A condition on what a lead did: a measure of events, compared with a number. */
export function ActivityComparisonEditor({ comparison, onChange }: Props) {
  const { t } = useTranslation();
  const { measure, operator, orMissing } = comparison;
  const canMiss = measure.kind === 'daysSinceLast' || measure.kind === 'maximum';
  return (
    <Stack gap={6}>
      <SelectionFields size="xs" selection={comparison} onChange={(patch) => onChange({ ...comparison, ...patch })} />
      <MeasureFields
        size="xs"
        measure={measure}
        events={comparison.events}
        onChange={(next) => onChange({ ...comparison, measure: next })}
      />
      <Group grow gap={6} align="start">
        <Select
          size="xs"
          aria-label={t('condition.operator')}
          data={NUMBER_OPERATORS.map((value) => ({ value, label: t(`operator.${value}`) }))}
          value={operator}
          allowDeselect={false}
          onChange={(next) => {
            const chosen = NUMBER_OPERATORS.find((each) => each === next);
            if (chosen) onChange({ ...comparison, operator: chosen, value: valueFor(chosen, comparison.value) });
          }}
        />
        <ValueFields comparison={comparison} onChange={onChange} />
      </Group>
      {canMiss && (
        <Checkbox
          size="xs"
          label={t('condition.orNever')}
          checked={orMissing}
          onChange={(event) => onChange({ ...comparison, orMissing: event.currentTarget.checked })}
        />
      )}
    </Stack>
  );
}
