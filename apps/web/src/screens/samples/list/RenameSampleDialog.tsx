import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../server/client.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';

const NAME_LENGTH = 200;

/** Gives a sample another name. */
export function RenameDialog({ id, name, onClose }: { id: string; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [typed, setTyped] = useState(name);
  const rename = useMutation(
    api.samples.rename.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.samples.pathKey() });
        onClose();
      },
    }),
  );
  return (
    <Modal opened onClose={onClose} title={t('samples.renameTitle')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (typed.trim() !== '') rename.mutate({ id, name: typed.trim() });
        }}
      >
        <TextInput
          data-autofocus
          label={t('samples.name')}
          value={typed}
          maxLength={NAME_LENGTH}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {rename.error && <ProblemMessage error={rename.error} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('samples.cancel')}
          </Button>
          <Button type="submit" loading={rename.isPending} disabled={typed.trim() === ''}>
            {t('samples.rename')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
