import { LIMITS } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../../ui/NumberField.tsx';

type Props = { value: number | null; size?: 'xs' | 'sm'; onChange: (days: number | null) => void };

/** How far back events are looked for, in days; empty is ever. */
export function WithinField({ value, size = 'sm', onChange }: Props) {
  const { t } = useTranslation();
  return (
    <NumberField
      size={size}
      label={t('data.withinDays')}
      {...(size === 'sm' ? { description: t('inspector.withinHelp') } : {})}
      placeholder={t('inspector.ever')}
      value={value}
      min={0}
      max={LIMITS.days}
      onChange={(days) => onChange(days !== null && days > 0 ? days : null)}
    />
  );
}
