import { MultiSelect } from '@mantine/core';
import type { EventSelection } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useEventChoices } from './fields.ts';
import { PropertyConditions } from './PropertyConditions.tsx';

type Props = { selection: EventSelection; size?: 'xs' | 'sm'; onChange: (patch: Partial<EventSelection>) => void };

/** Which events: their kinds, how far back, and what their properties must be. */
export function SelectionFields({ selection, size = 'sm', onChange }: Props) {
  const { t } = useTranslation();
  const { choices } = useEventChoices();
  const { events, withinDays, where } = selection;
  return (
    <>
      <MultiSelect
        size={size}
        label={t('data.events')}
        placeholder={events.length === 0 ? t('inspector.chooseEvents') : ''}
        data={choices}
        value={events}
        onChange={(chosen) => onChange({ events: chosen })}
        searchable
        clearable
        nothingFoundMessage={t('inspector.nothingFound')}
      />
      <NumberField
        size={size}
        label={t('data.withinDays')}
        description={t('inspector.withinHelp')}
        placeholder={t('inspector.ever')}
        value={withinDays}
        min={0}
        max={36_500}
        onChange={(days) => onChange({ withinDays: days !== null && days > 0 ? days : null })}
      />
      <PropertyConditions events={events} group={where} onChange={(next) => onChange({ where: next })} />
    </>
  );
}
