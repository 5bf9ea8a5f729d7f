import { Button, Group, Modal, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../../server/client.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';

/** Asks before a run is removed with its results. */
export function RemoveRunDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const remove = useMutation(
    api.simulations.remove.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.simulations.list.pathKey() });
        onClose();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={t('simulation.removeTitle', { name })} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <Text size="sm">{t('simulation.removeText')}</Text>
      {remove.error && <ProblemMessage error={remove.error} />}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('simulate.cancel')}
        </Button>
        <Button color="red" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
          {t('simulation.remove')}
        </Button>
      </Group>
    </Modal>
  );
}
