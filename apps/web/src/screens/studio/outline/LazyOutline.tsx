import { Skeleton, Stack } from '@mantine/core';
import { type ComponentProps, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { withLaterTexts } from '../../../language/language.ts';
import { onDemand } from '../../../ui/onDemand.tsx';
import type { Outline as OutlineView } from './Outline.tsx';

const ROWS = 8;
// It brings the compiler's reading of documents along, which the canvas does without.
const Outline = onDemand(() => withLaterTexts(async () => (await import('./Outline.tsx')).Outline));

/** The outline, once its script is there. */
export function LazyOutline(props: ComponentProps<typeof OutlineView>) {
  const { t } = useTranslation();
  const waiting = (
    <Stack flex={1} gap={10} p="md" role="status" aria-label={t('ui.loading')}>
      {Array.from({ length: ROWS }, (_, place) => place).map((place) => (
        <Skeleton key={place} height={26} />
      ))}
    </Stack>
  );
  return (
    <Suspense fallback={waiting}>
      <Outline {...props} />
    </Suspense>
  );
}
