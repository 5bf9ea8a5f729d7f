import { Button, Group } from '@mantine/core';
import { IconBug } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../ui/EmptyState.tsx';
import { NothingHere } from '../ui/NothingHere.tsx';

/** Shown instead of a screen that broke: says so, and offers to load it again. Drafts are kept by the server and the browser. */
export function FailedScreen() {
  const { t } = useTranslation();
  return (
    <main>
      <EmptyState isScreen icon={IconBug} title={t('shell.failedTitle')} text={t('shell.failedText')}>
        <Group>
          <Button onClick={() => window.location.reload()}>{t('shell.reload')}</Button>
          <Button component="a" href="/" variant="default">
            {t('shell.toModels')}
          </Button>
        </Group>
      </EmptyState>
    </main>
  );
}

/** Shown at an address that leads nowhere. */
export function UnknownScreen() {
  const { t } = useTranslation();
  return <NothingHere text={t('shell.unknownText')} />;
}
