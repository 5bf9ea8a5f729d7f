import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../server/client.ts';
import { ProblemMessage } from '../../ui/ProblemMessage.tsx';
import { useSwitch } from './useSwitch.ts';

/** As the server has it. */
const NAME_LENGTH = 200;

/** Asks what a new workspace is to be called, makes it, and goes there. */
export function NewWorkspaceDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState('');
  const goTo = useSwitch();
  const make = useMutation(api.workspaces.create.mutationOptions({ onSuccess: ({ id }) => goTo(id) }));
  const wanted = name.trim();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== '') make.mutate({ name: wanted });
  };
  return (
    <Modal opened onClose={onClose} title={t('workspace.new')} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form onSubmit={send} noValidate>
        <Stack>
          <Text size="sm">{t('workspace.newText')}</Text>
          <TextInput
            label={t('workspace.name')}
            required
            maxLength={NAME_LENGTH}
            data-autofocus
            data-workspace-name
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {make.error && <ProblemMessage error={make.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" loading={make.isPending || make.isSuccess} disabled={wanted === ''} data-make>
              {t('workspace.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
