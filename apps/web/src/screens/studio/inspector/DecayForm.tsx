import { SegmentedControl, Stack, Text } from '@mantine/core';
import type { NodeOf } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useUpdate } from './useUpdate.ts';

const CURVES = ['halfLife', 'linear', 'expiry'] as const;

export function DecayForm({ node }: { node: NodeOf<'decay'> }) {
  const { t } = useTranslation();
  const update = useUpdate(node);
  const { curve } = node.data;
  return (
    <>
      <Stack gap={6}>
        <SegmentedControl
          fullWidth
          aria-label={t('data.curve')}
          data={CURVES.map((value) => ({ value, label: t(`curve.${value}.name`) }))}
          value={curve.kind}
          onChange={(kind) => update('curve', { kind: kind as (typeof CURVES)[number], days: curve.days })}
        />
        <Text size="xs" c="dimmed">
          {t(`curve.${curve.kind}.help`)}
        </Text>
      </Stack>
      <NumberField
        label={t(`curve.${curve.kind}.days`)}
        value={curve.days}
        min={0.01}
        max={36_500}
        onChange={(days) => days !== null && days > 0 && update('curve', { kind: curve.kind, days })}
      />
    </>
  );
}
