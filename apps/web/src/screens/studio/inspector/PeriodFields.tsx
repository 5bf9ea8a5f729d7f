import { Group } from '@mantine/core';
import { type DataOf, LIMITS } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';

type Counting = Extract<DataOf<'activity'>['counts'], { kind: 'perPeriod' }>;
const BOUNDS = { most: LIMITS.atMost, days: LIMITS.period } as const;

/** How many events count of each period of so many days. */
export function PeriodFields({ counting, onChange }: { counting: Counting; onChange: (counting: Counting) => void }) {
  const { t } = useTranslation();
  return (
    <Group grow align="start">
      {(['most', 'days'] as const).map((field) => (
        <NumberField
          key={field}
          label={t(`period.${field}`)}
          value={counting[field]}
          min={1}
          max={BOUNDS[field]}
          allowDecimal={false}
          onChange={(value) => {
            if (value !== null && value >= 1 && value <= BOUNDS[field]) onChange({ ...counting, [field]: Math.round(value) });
          }}
        />
      ))}
    </Group>
  );
}
