import { Group, SegmentedControl } from '@mantine/core';
import type { NodeOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useUpdate } from './useUpdate.ts';

export function GroupForm({ node }: { node: NodeOf<'group'> }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const { combine, weight, minimum, maximum } = node.data;
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('data.combine')}
        data={(['sum', 'maximum'] as const).map((value) => ({ value, label: t(`combine.${value}`) }))}
        value={combine}
        onChange={(value) => update('combine', value as typeof combine)}
      />
      <Group grow align="start">
        <NumberField
          label={t('data.minimum')}
          placeholder={t('inspector.noLimit')}
          value={minimum}
          onChange={(value) => update('minimum', value)}
        />
        <NumberField
          label={t('data.maximum')}
          placeholder={t('inspector.noLimit')}
          value={maximum}
          onChange={(value) => update('maximum', value)}
        />
      </Group>
      <NumberField
        label={t('data.weight')}
        description={t('inspector.weightHelp')}
        suffix=" %"
        value={weight}
        min={0}
        max={1_000}
        onChange={(value) => value !== null && value >= 0 && value <= 1_000 && update('weight', value)}
      />
    </>
  );
}
