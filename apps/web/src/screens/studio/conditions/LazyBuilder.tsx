import { Skeleton, Stack } from '@mantine/core';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { BuilderProps } from './lines/ConditionBuilder.tsx';

// The query builder weighs as much as a tenth of the studio: its script loads with the first condition that is opened.
const Builder = lazy(async () => ({ default: (await import('./lines/ConditionBuilder.tsx')).ConditionBuilder }));

/** The editor of conditions, once its script is there. */
export function LazyBuilder(props: BuilderProps) {
  const { t } = useTranslation();
  const waiting = (
    <Stack gap={8} role="status" aria-label={t('ui.loading')}>
      <Skeleton height={34} />
      <Skeleton height={68} />
    </Stack>
  );
  return (
    <Suspense fallback={waiting}>
      <Builder {...props} />
    </Suspense>
  );
}
