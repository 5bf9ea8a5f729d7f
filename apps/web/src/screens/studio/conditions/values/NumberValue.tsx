import { Group } from '@mantine/core';
import { type Comparison, LIMITS, OPERATORS, type Operator } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../../ui/NumberField.tsx';
import look from '../conditions.module.css';
import { rangeOf } from '../query/range.ts';

type Value = Comparison['value'];
type Props = { operator: Operator; value: Value; onChange: (value: Value) => void };

/** A number, two for a range, or a number of days. */
export function NumberValue({ operator, value, onChange }: Props) {
  const { t } = useTranslation();
  const { operand } = OPERATORS[operator];
  const range = rangeOf(value);
  if (operand === 'range')
    return (
      <Group grow gap={6} className={look.wide}>
        {(['from', 'to'] as const).map((end) => (
          <NumberField
            key={end}
            size="xs"
            aria-label={t(`condition.${end}`)}
            value={range?.[end] ?? null}
            onChange={(next) => next !== null && onChange({ from: range?.from ?? 0, to: range?.to ?? 0, [end]: next })}
          />
        ))}
      </Group>
    );
  return (
    <NumberField
      className={look.grow}
      size="xs"
      aria-label={t('condition.value')}
      value={typeof value === 'number' ? value : null}
      {...(operand === 'days' ? { min: 0, max: LIMITS.days, suffix: ` ${t('condition.days')}` } : {})}
      onChange={onChange}
    />
  );
}
