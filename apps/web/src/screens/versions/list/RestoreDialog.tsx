import { Button, Group, Modal, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, server } from '../../../server/client.ts';
import { problemOf } from '../../../server/problem.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { useComplaint } from '../useComplaint.ts';

type Props = { modelId: string; revision: number; number: number; name: string; onClose: () => void };

/** Asks before a version becomes the draft. Right after, that can be undone: the draft before is saved again. */
export function RestoreDialog({ modelId, revision, number, name, onClose }: Props) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const complain = useComplaint();
  const refresh = () => queries.invalidateQueries({ queryKey: api.versions.list.pathKey() });
  const undo = useMutation(
    api.models.save.mutationOptions({
      onSettled: refresh,
      onError: complain,
      onSuccess: () => notifications.show({ message: t('versions.undone') }),
    }),
  );
  const restore = useMutation({
    mutationFn: async () => {
      const { document } = await server.models.get.query({ id: modelId });
      const saved = await server.versions.restore.mutate({ modelId, number, revision, saveId: crypto.randomUUID() });
      return { document, revision: saved.revision };
    },
    onSettled: refresh,
    onSuccess: ({ document, revision: baseRevision }) => {
      onClose();
      const notice = notifications.show({
        autoClose: 20_000,
        message: (
          <Group justify="space-between" data-restored={number}>
            {t('versions.restored', { name })}
            <Button
              size="compact-sm"
              variant="light"
              onClick={() => {
                undo.mutate({ id: modelId, baseRevision, saveId: crypto.randomUUID(), document });
                notifications.hide(notice);
              }}
            >
              {t('ui.undo')}
            </Button>
          </Group>
        ),
      });
    },
  });
  const stale = restore.error !== null && problemOf(restore.error).code === 'staleRevision';
  return (
    <Modal opened onClose={onClose} title={t('versions.restoreTitle', { name })} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <Text size="sm">{t('versions.restoreText')}</Text>
      {restore.error && <ProblemMessage error={restore.error} />}
      {stale && <Text size="sm">{t('versions.restoreStale')}</Text>}
      <Group justify="flex-end" mt="md">
        <Button variant="default" data-autofocus onClick={onClose}>
          {t('publish.cancel')}
        </Button>
        <Button loading={restore.isPending} onClick={() => restore.mutate()} data-restore-confirm>
          {t('versions.restoreConfirm')}
        </Button>
      </Group>
    </Modal>
  );
}
