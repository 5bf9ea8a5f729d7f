import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { afterPaint } from '../../../ui/afterPaint.ts';
import { postponed } from '../../../ui/postponed.tsx';
import bar from '../population/SampleBar.module.css';

function WaitingBar() {
  return (
    <div className={bar.bar} aria-hidden>
      <Skeleton width={240} height={30} />
    </div>
  );
}

function WaitingPanel() {
  const { t } = useTranslation();
  return (
    <Stack component="section" gap={10} p="md" role="status" aria-label={t('ui.loading')}>
      <Skeleton width={160} height={18} />
      <Skeleton height={120} />
    </Stack>
  );
}

/** The sample that the draft is tried on. Until it is loaded there are no scores, so all of this comes after the drawing. */
export const SampleBar = postponed(afterPaint, async () => (await import('./results.ts')).SampleBar, WaitingBar);
export const PopulationPanel = postponed(afterPaint, async () => (await import('./results.ts')).PopulationPanel, WaitingPanel);
export const LeadPanel = postponed(afterPaint, async () => (await import('./results.ts')).LeadPanel, WaitingPanel);
