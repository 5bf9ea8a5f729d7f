import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { EmptyState } from './EmptyState.tsx';

/** Stands for a whole screen that the person's role does not open: why, and where the people are who can change that. */
export function NotForYou({ title, text }: { title: string; text: string }) {
  const { t } = useTranslation();
  return (
    <EmptyState isScreen icon={IconLock} title={title} text={text}>
      <Button component={Link} to="/people" variant="default" data-not-for-you>
        {t('roles.who')}
      </Button>
    </EmptyState>
  );
}
