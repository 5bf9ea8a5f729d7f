import { Button, Group, Modal, Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useBlocker } from 'react-router';
import { isRunning } from '../import/run.ts';
import { useImport } from '../import/useSession.ts';

/** Asks before a running import is left, which would end it. */
export function LeaveGuard() {
  const { t } = useTranslation();
  const running = useImport((state) => isRunning(state.run));
  const blocker = useBlocker(running);
  useEffect(() => {
    if (!running) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [running]);
  useEffect(() => {
    if (!running && blocker.state === 'blocked') blocker.reset();
  }, [running, blocker]);
  return (
    <Modal
      opened={blocker.state === 'blocked'}
      onClose={() => blocker.reset?.()}
      title={t('import.leaveTitle')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Text size="sm">{t('import.leaveText')}</Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={() => blocker.reset?.()}>
          {t('import.stay')}
        </Button>
        <Button color="red" onClick={() => blocker.proceed?.()}>
          {t('import.leave')}
        </Button>
      </Group>
    </Modal>
  );
}
