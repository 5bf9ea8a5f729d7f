import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';

const NAME_LENGTH = 200;

/** Gives a scoring model another name. */
export function RenameModelDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(name);
  const rename = useMutation(
    api.models.rename.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.models.list.queryKey() });
        onClose();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={t('models.renameTitle')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') rename.mutate({ id, name: typed.trim() });
        }}
      >
        <TextInput
          data-autofocus
          data-model-name
          label={t('models.name')}
          value={typed}
          maxLength={NAME_LENGTH}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {rename.error && <ProblemMessage error={rename.error} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('models.cancel')}
          </Button>
          <Button type="submit" loading={rename.isPending} disabled={typed.trim() === ''}>
            {t('models.rename')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
