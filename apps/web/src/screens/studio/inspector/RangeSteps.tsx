import { Button, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { LIMITS } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import panel from './Inspector.module.css';
import { StepRow } from './StepRow.tsx';

export type Ranges = { steps: { from: number; points: number }[]; below: number; missing: number };

/** Steps of a ladder of ranges: from a value on, these points; below the first, and when missing. */
export function RangeSteps({ ranges, onChange }: { ranges: Ranges; onChange: (ranges: Ranges) => void }) {
  const { t } = useTranslation();
  const { steps } = ranges;
  const change = (at: number, patch: Partial<Ranges['steps'][number]>) =>
    onChange({ ...ranges, steps: steps.map((step, index) => (index === at ? { ...step, ...patch } : step)) });
  const add = () => onChange({ ...ranges, steps: [...steps, { from: (steps.at(-1)?.from ?? -10) + 10, points: 10 }] });
  return (
    <Stack gap={6}>
      <div className={panel.step}>
        <Text size="xs" c="dimmed">
          {t('ladder.from')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('data.points')}
        </Text>
      </div>
      {steps
        .map((step, at) => ({ step, at }))
        .map(({ step, at }) => (
          <StepRow
            key={at}
            points={step.points}
            onPoints={(points) => change(at, { points })}
            onRemove={() => onChange({ ...ranges, steps: steps.filter((_step, index) => index !== at) })}
          >
            <NumberField
              size="xs"
              aria-label={t('ladder.from')}
              value={step.from}
              onChange={(from) => from !== null && change(at, { from })}
            />
          </StepRow>
        ))}
      <Button variant="light" size="compact-sm" leftSection={<IconPlus size={14} />} disabled={steps.length >= LIMITS.steps} onClick={add}>
        {t('ladder.addStep')}
      </Button>
      <div className={panel.step}>
        <NumberField
          size="xs"
          label={t('ladder.below')}
          value={ranges.below}
          onChange={(below) => below !== null && onChange({ ...ranges, below })}
        />
        <NumberField
          size="xs"
          label={t('ladder.missing')}
          value={ranges.missing}
          onChange={(missing) => missing !== null && onChange({ ...ranges, missing })}
        />
      </div>
    </Stack>
  );
}
