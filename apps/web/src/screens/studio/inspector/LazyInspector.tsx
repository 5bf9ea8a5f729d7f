import { Skeleton, Stack } from '@mantine/core';
import { Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { withLaterTexts } from '../../../language/language.ts';
import { onDemand } from '../../../ui/onDemand.tsx';
import { useDraft } from '../studio.ts';
import panel from './Inspector.module.css';

// Nothing is selected in the first picture: the forms come after it.
const Inspector = onDemand(() => withLaterTexts(async () => (await import('./Inspector.tsx')).Inspector));

/** The inspector's place while its script is on the way. */
function Waiting() {
  const { t } = useTranslation();
  return (
    <aside className={panel.inspector} aria-label={t('inspector.name')}>
      <Stack gap={12} p="md" role="status" aria-label={t('ui.loading')}>
        <Skeleton height={22} width="50%" />
        <Skeleton height={34} />
        <Skeleton height={68} />
      </Stack>
    </aside>
  );
}

/** The inspector, from the first selected node on. */
export function LazyInspector() {
  const hasOne = useDraft(({ selectedNodes }) => selectedNodes.size === 1);
  const [wasNeeded, setNeeded] = useState(hasOne);
  if (hasOne && !wasNeeded) setNeeded(true);
  return <Suspense fallback={hasOne && <Waiting />}>{wasNeeded && <Inspector />}</Suspense>;
}
