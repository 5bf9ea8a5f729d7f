import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NumberField } from '../../../ui/NumberField.tsx';
import panel from './Inspector.module.css';

type Props = { points: number; onPoints: (points: number) => void; onRemove: () => void; children: ReactNode };

/** One step of a ladder: what it is for (the children), its points, and a way to remove it. */
export function StepRow({ points, onPoints, onRemove, children }: Props) {
  const { t } = useTranslation();
  return (
    <div className={panel.step}>
      {children}
      <NumberField size="xs" aria-label={t('data.points')} value={points} onChange={(next) => next !== null && onPoints(next)} />
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('ladder.removeStep')} onClick={onRemove}>
        <IconX size={14} />
      </ActionIcon>
    </div>
  );
}
