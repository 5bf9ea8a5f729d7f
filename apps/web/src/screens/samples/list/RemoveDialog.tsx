import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../server/client.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';

type Props = { id: string; name: string; onClose: () => void; onRemoved?: () => void };

/** Asks before a sample is removed, which cannot be undone. */
export function RemoveDialog({ id, name, onClose, onRemoved = onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const remove = useMutation(
    api.samples.remove.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.samples.list.queryKey() });
        onRemoved();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={t('samples.removeTitle', { name })} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <Text size="sm">{t('samples.removeText')}</Text>
      {remove.error && <ProblemMessage error={remove.error} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('samples.cancel')}
        </Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
          {t('samples.remove')}
        </Button>
      </Group>
    </Modal>
  );
}
