import { ActionIcon, Button } from '@mantine/core';
import { IconLanguage, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { postponed, whenIdle } from '../ui/postponed.tsx';

function WaitingLanguage() {
  const { i18n } = useTranslation();
  return (
    <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconLanguage size={16} />} aria-hidden tabIndex={-1}>
      {i18n.language.toUpperCase()}
    </Button>
  );
}

function WaitingUser() {
  return (
    <ActionIcon variant="subtle" color="gray" aria-hidden tabIndex={-1}>
      <IconUserCircle size={18} />
    </ActionIcon>
  );
}

/** The menus of the bar; they come when the screen below it is there. */
export const LanguageMenu = postponed(whenIdle, async () => (await import('./menus.ts')).LanguageMenu, WaitingLanguage);
export const UserMenu = postponed(whenIdle, async () => (await import('./menus.ts')).UserMenu, WaitingUser);
