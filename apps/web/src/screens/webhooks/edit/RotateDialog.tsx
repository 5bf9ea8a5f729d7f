import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../server/client.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { ShownOnce } from '../../../ui/ShownOnce.tsx';

/** Gives a webhook a new secret and shows it this once; the old one goes on signing for a day. */
export function RotateDialog({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const rotate = useMutation(
    api.webhooks.rotate.mutationOptions({ onSuccess: () => queries.invalidateQueries({ queryKey: api.webhooks.list.queryKey() }) }),
  );
  const secret = rotate.data?.secret;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(secret ? 'webhooks.rotatedTitle' : 'webhooks.rotateTitle')}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      closeOnClickOutside={!secret}
    >
      {secret ? (
        <ShownOnce text={secret} note={t('webhooks.madeText')} onDone={onClose} />
      ) : (
        <>
          <Text size="sm">{t('webhooks.rotateText')}</Text>
          {rotate.error && <ProblemMessage error={rotate.error} />}
          <Group justify="flex-end" mt="md">
            <Button variant="default" onClick={onClose}>
              {t('webhooks.cancel')}
            </Button>
            <Button data-autofocus loading={rotate.isPending} onClick={() => rotate.mutate({ id })} data-rotate-secret>
              {t('webhooks.rotateNow')}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
