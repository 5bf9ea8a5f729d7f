import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import look from './Profile.module.css';
import type { Opened, Profile } from './profile.ts';

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text fz="xl" fw={650}>
        {value}
      </Text>
    </div>
  );
}

/** How much a sample holds. `profile`: null while it is being counted. */
export function Figures({ sample, profile }: { sample: Opened; profile: Profile | null }) {
  const { t } = useTranslation();
  const { number, percent, date } = useFormats();
  const rate = profile && profile.conversions.known > 0 ? percent(profile.conversions.converted / profile.conversions.known) : '–';
  return (
    <div className={look.total}>
      <Figure name={t('samples.leads')} value={number(sample.leadCount)} />
      <Figure name={t('samples.events')} value={number(sample.eventCount)} />
      <Figure name={t('samples.outcomes')} value={number(sample.outcomeCount)} />
      <Figure name={t('profile.rate')} value={rate} />
      <Figure name={t('samples.asOf')} value={date(sample.asOf)} />
    </div>
  );
}
