import { Group, Switch, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Switching = { enabled: boolean; activeFrom: number | null; activeUntil: number | null };
type Props = { switching: Switching; onChange: (patch: Partial<Switching>) => void };

const toDay = (moment: number | null) => (moment === null ? '' : new Date(moment).toISOString().slice(0, 10));
const toMoment = (day: string): number | null => (day === '' ? null : Date.parse(`${day}T00:00:00Z`));

/** On or off, and active from a day, until a day (in UTC). */
export function SwitchingFields({ switching, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <>
      <Switch
        label={t('data.enabled')}
        checked={switching.enabled}
        onChange={(event) => onChange({ enabled: event.currentTarget.checked })}
      />
      <Group grow align="start">
        {(['activeFrom', 'activeUntil'] as const).map((field) => (
          <TextInput
            key={field}
            type="date"
            label={t(`data.${field}`)}
            value={toDay(switching[field])}
            onChange={(event) => {
              const moment = toMoment(event.currentTarget.value);
              if (moment === null || Number.isFinite(moment)) onChange({ [field]: moment });
            }}
          />
        ))}
      </Group>
    </>
  );
}
