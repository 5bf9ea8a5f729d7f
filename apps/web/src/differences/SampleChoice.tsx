import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { labelText } from '../language/label.ts';
import { api } from '../server/client.ts';

type Props = { label: string; description?: string; id: string | null; onChoose: (id: string | null) => void };

/** The sample on which a difference is tried; none is a choice too. */
export function SampleChoice({ label, description, id, onChoose }: Props) {
  const { t } = useTranslation();
  const samples = useQuery(api.samples.list.queryOptions());
  return (
    <Select
      label={label}
      description={description}
      placeholder={t('publish.noSample')}
      clearable
      clearButtonProps={{ 'aria-label': t('publish.noSample') }}
      nothingFoundMessage={t('trial.noSamples')}
      data={(samples.data ?? []).map((sample) => ({ value: sample.id, label: labelText(t, sample.name) }))}
      value={id}
      onChange={onChoose}
    />
  );
}
