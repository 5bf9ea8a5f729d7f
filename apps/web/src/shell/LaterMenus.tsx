import { ActionIcon, Button, VisuallyHidden } from '@mantine/core';
import { IconLanguage, IconUserCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { withLaterTexts } from '../language/language.ts';
import { laterButton } from '../ui/laterButton.tsx';

function WaitingLanguage() {
  const { t, i18n } = useTranslation();
  return (
    <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconLanguage size={16} />} aria-haspopup="menu">
      <VisuallyHidden>{t('shell.language')}</VisuallyHidden> {i18n.language.toUpperCase()}
    </Button>
  );
}

function WaitingUser() {
  const { t } = useTranslation();
  return (
    <ActionIcon variant="subtle" color="gray" aria-label={t('signIn.account')} aria-haspopup="menu">
      <IconUserCircle size={18} />
    </ActionIcon>
  );
}

/** The menus of the bar; they come when the screen below it is there, or when they are asked for. */
export const LanguageMenu = laterButton(async () => (await import('./menus.ts')).LanguageMenu, WaitingLanguage);
export const UserMenu = laterButton(() => withLaterTexts(async () => (await import('./menus.ts')).UserMenu), WaitingUser);
