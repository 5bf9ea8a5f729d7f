import { ActionIcon, Group, Switch, Text, Tooltip } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import type { ChosenStop } from '../useChosenStop.ts';
import looks from './List.module.css';

const STEPS = [
  { by: -1, name: 'previous', icon: IconChevronUp },
  { by: 1, name: 'next', icon: IconChevronDown },
] as const;

/** Goes from change to change, and says whether what only moved is one. */
export function StopSteps({ chosen, moved }: { chosen: ChosenStop; moved: number }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { shown, place, step, showsMoved, showMoved } = chosen;
  const count = shown.length;
  return (
    <div className={looks.steps}>
      <Group gap={4} wrap="nowrap">
        {STEPS.map(({ by, name, icon: Picture }) => (
          <Tooltip key={name} label={t(`comparison.${name}Key`)}>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t(`comparison.${name}`)}
              aria-keyshortcuts={by === 1 ? 'N' : 'P'}
              disabled={count === 0}
              onClick={() => step(by)}
              data-step={name}
            >
              <Picture size={18} />
            </ActionIcon>
          </Tooltip>
        ))}
        <Text size="sm" fw={500} ml={6} data-place={place + 1}>
          {place === -1
            ? t('comparison.count', { count, changes: number(count) })
            : t('comparison.at', { place: number(place + 1), count: number(count) })}
        </Text>
      </Group>
      {moved > 0 && (
        <Switch
          size="sm"
          label={t('comparison.showMoved', { moved: number(moved) })}
          checked={showsMoved}
          onChange={(event) => showMoved(event.currentTarget.checked)}
          data-show-moved
        />
      )}
    </div>
  );
}
