import { Button, Group, Modal, ScrollArea, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { ChangeList } from '../../../differences/ChangeList.tsx';
import { useFormats } from '../../../language/formats.ts';
import { useStudio } from '../studio.ts';

/** Somebody else saved this draft: says what they changed, and lets the person choose. Neither version is lost: undo brings the other back. */
export function ConflictDialog() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { autosave } = useStudio();
  const state = useStore(autosave.state);
  if (state.kind !== 'conflict') return null;
  const { conflict } = state;
  return (
    <Modal
      opened
      onClose={() => {}}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={t('conflict.title')}
      size="lg"
    >
      <Text size="sm">{t('conflict.text', { when: formats.dateTime(conflict.savedAt) })}</Text>
      <ScrollArea.Autosize mah={240} my="md">
        <ChangeList changes={conflict.changes ?? []} document={conflict.document} />
      </ScrollArea.Autosize>
      <Text size="sm" c="dimmed" mb="md">
        {t('conflict.nothingLost')}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => autosave.resolve(conflict, 'mine')}>
          {t('conflict.keepMine')}
        </Button>
        <Button onClick={() => autosave.resolve(conflict, 'theirs')}>{t('conflict.takeTheirs')}</Button>
      </Group>
    </Modal>
  );
}
