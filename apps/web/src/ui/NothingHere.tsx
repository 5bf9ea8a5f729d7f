import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from './EmptyState.tsx';

/** What stands at an address that leads to nothing, or to nothing any more: `text` says which. */
export function NothingHere({ text }: { text: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState isScreen icon={IconMapOff} title={t('shell.unknownTitle')} text={text}>
      <Button component={Link} to="/">
        {t('shell.toModels')}
      </Button>
    </EmptyState>
  );
}
