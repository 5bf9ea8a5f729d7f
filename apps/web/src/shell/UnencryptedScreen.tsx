import { IconLockOpen2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { EmptyState } from '../ui/EmptyState.tsx';

/** Shown in place of everything at an address without encryption, where browsers keep no edits and everybody on the way reads passwords. */
export function UnencryptedScreen() {
  const { t } = useTranslation();
  return (
    // No other screen can be reached, but the title of one wants to know where it is.
    <MemoryRouter>
      <main>
        <EmptyState isScreen icon={IconLockOpen2} title={t('shell.unencryptedTitle')} text={t('shell.unencryptedText')} />
      </main>
    </MemoryRouter>
  );
}
