import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { api } from '../../../server/client.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { nameOf, type Webhook } from '../webhook.ts';

/** Asks before a webhook is deleted with its log, which cannot be undone. */
export function DeleteDialog({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const remove = useMutation(
    api.webhooks.delete.mutationOptions({
      onSuccess: async () => {
        await navigate('/webhooks');
        await queries.invalidateQueries({ queryKey: api.webhooks.list.queryKey() });
      },
    }),
  );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('webhooks.deleteTitle', { name: nameOf(webhook) })}
      closeButtonProps={{ 'aria-label': t('ui.close') }}
    >
      <Text size="sm">{t('webhooks.deleteText')}</Text>
      {remove.error && <ProblemMessage error={remove.error} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('webhooks.cancel')}
        </Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id: webhook.id })} data-delete-webhook>
          {t('webhooks.delete')}
        </Button>
      </Group>
    </Modal>
  );
}
