import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '../../../server/client.ts';
import { ProblemMessage } from '../../../ui/ProblemMessage.tsx';
import { useLabelRefresh } from './useLabels.ts';

/** The server's rule. */
const NAME = /^[a-z][a-z0-9_-]{0,63}$/;

/** Gives a version a label that there is not yet. */
export function NewLabelDialog({ modelId, number, name, onClose }: { modelId: string; number: number; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const move = useMutation(api.versions.labels.move.mutationOptions({ onSuccess: onClose, onSettled: useLabelRefresh() }));
  const label = typed.trim().toLowerCase();
  const isWrong = label !== '' && !NAME.test(label);
  return (
    <Modal opened onClose={onClose} title={t('versions.newLabelFor', { name })} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (NAME.test(label)) move.mutate({ modelId, name: label, number, revision: 0 });
        }}
      >
        <TextInput
          data-autofocus
          label={t('versions.labelName')}
          description={t('versions.labelHelp')}
          error={isWrong && t('versions.labelWrong')}
          value={typed}
          maxLength={64}
          autoCapitalize="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {move.error && <ProblemMessage error={move.error} />}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('publish.cancel')}
          </Button>
          <Button type="submit" loading={move.isPending} disabled={!NAME.test(label)}>
            {t('versions.setLabel')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
