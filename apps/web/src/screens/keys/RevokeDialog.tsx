import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';

/** Asks before a key is revoked, which cannot be undone. */
export function RevokeDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const revoke = useMutation(
    api.keys.revoke.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.keys.list.queryKey() });
        onClose();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={t('keys.revokeTitle', { name })} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <Text size="sm">{t('keys.revokeText')}</Text>
      {revoke.error && <ProblemMessage error={revoke.error} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('keys.cancel')}
        </Button>
        <Button color="red" loading={revoke.isPending} onClick={() => revoke.mutate({ id })} data-revoke-key>
          {t('keys.revoke')}
        </Button>
      </Group>
    </Modal>
  );
}
