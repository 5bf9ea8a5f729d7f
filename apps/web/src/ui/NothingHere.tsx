import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { withLaterTexts } from '../language/language.ts';
import { EmptyState } from './EmptyState.tsx';
import { onDemand } from './onDemand.tsx';

const Elsewhere = onDemand(() => withLaterTexts(async () => (await import('./elsewhere/Elsewhere.tsx')).Elsewhere));

/** What stands at an address that leads to nothing in this workspace, or to nothing any more: `text` says which. */
export function NothingHere({ text }: { text: string }) {
  const { t } = useTranslation();
  const nothing = (
    <EmptyState isScreen icon={IconMapOff} title={t('shell.unknownTitle')} text={text}>
      <Button component={Link} to="/">
        {t('shell.toModels')}
      </Button>
    </EmptyState>
  );
  return (
    <Suspense fallback={nothing}>
      <Elsewhere otherwise={nothing} />
    </Suspense>
  );
}
