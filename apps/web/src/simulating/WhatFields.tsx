import { Select, SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Side } from '../differences/pair.ts';
import { useSideName } from '../differences/useSideName.ts';
import { useFormats } from '../language/formats.ts';
import { labelText } from '../language/label.ts';
import type { Choice } from './choice.ts';
import type { Model, Sample, Version } from './useKnown.ts';

type Props = {
  choice: Choice;
  asksModel: boolean;
  models: readonly Model[];
  versions: readonly Version[];
  samples: readonly Sample[];
  onChange: (change: Partial<Choice>) => void;
};

const sideOf = (value: string): Side => (value === 'draft' ? value : Number(value));

/** Which scoring model, its draft or which version, over which sample. */
export function WhatFields({ choice, asksModel, models, versions, samples, onChange }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const sideName = useSideName();
  const versionName = ({ number: of, labels }: Version) => [sideName(of), ...labels].join(' · ');
  // The list of versions comes later than what was chosen from it elsewhere.
  const isListed = choice.source === 'draft' || versions.some((version) => version.number === choice.source);
  return (
    <>
      {asksModel && (
        <Select
          label={t('simulate.model')}
          placeholder={t('simulate.chooseModel')}
          data={models.map(({ id, name }) => ({ value: id, label: name }))}
          value={choice.modelId}
          searchable
          // Its list would lie over the rest of the form before anybody has seen that.
          openOnFocus={false}
          allowDeselect={false}
          nothingFoundMessage={t('simulate.noModels')}
          onChange={(modelId) => modelId !== null && onChange({ modelId, source: 'draft' })}
          data-autofocus
          data-choose-model
        />
      )}
      <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
        <Select
          label={t('simulate.source')}
          data={[
            { value: 'draft', label: t('versions.draft') },
            ...versions.map((version) => ({ value: String(version.number), label: versionName(version) })),
            ...(isListed ? [] : [{ value: String(choice.source), label: sideName(choice.source) }]),
          ]}
          value={String(choice.source)}
          allowDeselect={false}
          disabled={choice.modelId === null}
          onChange={(source) => source !== null && onChange({ source: sideOf(source) })}
          {...(!asksModel && { 'data-autofocus': true })}
          data-choose-source
        />
        <Select
          label={t('simulate.sample')}
          placeholder={t('sample.choose')}
          data={samples.map(({ id, name, leadCount }) => ({
            value: id,
            label: t('simulate.sampleOf', { name: labelText(t, name), leads: number(leadCount), count: leadCount }),
          }))}
          value={choice.sampleId}
          allowDeselect={false}
          onChange={(sampleId) => sampleId !== null && onChange({ sampleId })}
          data-choose-sample
        />
      </SimpleGrid>
    </>
  );
}
