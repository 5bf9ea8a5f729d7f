import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats.ts';
import { ProgressBar } from './ProgressBar.tsx';

/** Work in the background: how far it is (0 to 1, null where nobody knows), or why it failed, in a sentence. */
export type Work = { kind: 'running'; share: number | null } | { kind: 'failed'; message: string };

/** What takes no longer is not talked about. */
const WORTH_TELLING = 500;

type WorkDialogProps = { title: string; work: Work | null; onCancel: () => void; onRetry: () => void };

/** Says how far work is that takes longer than half a second, with a way to end it; or that it failed, with a way to try again. */
export function WorkDialog({ title, work, onCancel, onRetry }: WorkDialogProps) {
  const { t } = useTranslation();
  const running = work?.kind === 'running';
  const [wasRunning] = useDebouncedValue(running, WORTH_TELLING);
  const failed = work?.kind === 'failed';
  return (
    <Modal
      opened={failed || (running && wasRunning)}
      onClose={onCancel}
      title={title}
      centered
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': t(failed ? 'ui.close' : 'work.cancel') }}
    >
      {work && (
        <Stack data-work={work.kind}>
          {work.kind === 'running' ? <Running share={work.share} /> : <Failed message={work.message} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onCancel} data-work-end>
              {t(failed ? 'ui.close' : 'work.cancel')}
            </Button>
            {failed && <Button onClick={onRetry}>{t('ui.tryAgain')}</Button>}
          </Group>
        </Stack>
      )}
    </Modal>
  );
}

function Running({ share }: { share: number | null }) {
  const { t } = useTranslation();
  const { percent } = useFormats();
  const told = share === null ? t('work.underWay') : percent(Math.floor(share * 100) / 100);
  return (
    <Stack gap="xs">
      <ProgressBar share={share} size="lg" label={t('work.progress')} told={told} />
      <Text size="sm" c="dimmed">
        {told}
      </Text>
    </Stack>
  );
}

function Failed({ message }: { message: string }) {
  return (
    <Alert role="alert" color="red" variant="light" icon={<IconAlertTriangle size={18} />}>
      {message}
    </Alert>
  );
}
