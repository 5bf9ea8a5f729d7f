import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemMessage } from './ProblemMessage.tsx';

/** As the server has it. */
const NAME_LENGTH = 200;

type Props = {
  title: string;
  /** What the field is called. */
  label: string;
  /** The name until now. */
  name: string;
  /** Asks the server; it says itself when it is done. */
  renaming: { mutate: (name: string) => void; isPending: boolean; error: unknown };
  onClose: () => void;
};

/** Asks for another name. */
export function RenameDialog({ title, label, name, renaming, onClose }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(name);
  const wanted = typed.trim();
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('ui.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted !== '') renaming.mutate(wanted);
        }}
      >
        <TextInput
          data-autofocus
          data-name
          label={label}
          value={typed}
          maxLength={NAME_LENGTH}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        {renaming.error ? <ProblemMessage error={renaming.error} /> : null}
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={renaming.isPending} disabled={wanted === ''}>
            {t('ui.rename')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
