import { Group, MultiSelect, Text } from '@mantine/core';
import type { EventProfile } from '@umbral/evaluator';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';
import { usePreview } from '../../studio.ts';
import look from '../conditions.module.css';
import { useEventChoices } from '../fields.ts';
import { useKnownEvents } from '../knowledge.ts';

/** A kind of event in the menu: how many leads have any, how many each, and how long ago. */
function EventOption({ name, profile, leads }: { name: string; profile: EventProfile | undefined; leads: number | null }) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const days = profile?.medianDaysSinceLast ?? 0;
  return (
    <div className={look.valueOption}>
      <Group gap={8} wrap="nowrap" className={look.option}>
        <Text size="xs" className={look.grow}>
          {name}
        </Text>
        {leads !== null && (
          <Text size="xs" className={look.number}>
            {percent((profile?.leads ?? 0) / Math.max(1, leads))}
          </Text>
        )}
      </Group>
      {profile && (
        <Text size="xs" className={look.detail}>
          {t('conditions.eventFrequency', {
            leads: number(profile.leads),
            each: number(profile.events / Math.max(1, profile.leads), 1),
            count: days,
            days: number(days),
          })}
        </Text>
      )}
    </div>
  );
}

type Props = { value: readonly string[]; size?: 'xs' | 'sm'; label?: string; onChange: (events: string[]) => void };

/** Chooses kinds of events, by name or from the menu, with how frequent each is in the sample. */
export function EventPicker({ value, size = 'sm', label, onChange }: Props) {
  const { t } = useTranslation();
  const { choices } = useEventChoices();
  const known = useKnownEvents();
  const leads = usePreview(({ sample }) => (sample.kind === 'open' ? sample.leads : null));
  const listed = new Set(choices.flatMap(({ items }) => items.map((item) => item.value)));
  const others = value.filter((key) => !listed.has(key)).map((key) => ({ value: key, label: key }));
  return (
    <MultiSelect
      className={look.tags ?? ''}
      size={size}
      {...(label === undefined ? { 'aria-label': t('data.events') } : { label })}
      placeholder={value.length === 0 ? t('inspector.chooseEvents') : ''}
      data={[...others, ...choices]}
      value={[...value]}
      searchable
      clearable
      maxDropdownHeight={320}
      comboboxProps={{ width: 300, position: 'bottom-start' }}
      nothingFoundMessage={t('inspector.nothingFound')}
      renderOption={({ option }) => <EventOption name={option.label} profile={known?.get(option.value)} leads={known && leads} />}
      onChange={onChange}
    />
  );
}
