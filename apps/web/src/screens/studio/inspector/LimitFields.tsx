import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';

type Limits = { minimum: number | null; maximum: number | null };

/** A minimum and a maximum, either of which may be left open. */
export function LimitFields({ limits, onChange }: { limits: Limits; onChange: (patch: Partial<Limits>) => void }) {
  const { t } = useTranslation();
  return (
    <Group grow align="start">
      {(['minimum', 'maximum'] as const).map((field) => (
        <NumberField
          key={field}
          label={t(`data.${field}`)}
          placeholder={t('inspector.noLimit')}
          value={limits[field]}
          onChange={(value) => onChange({ [field]: value })}
        />
      ))}
    </Group>
  );
}
