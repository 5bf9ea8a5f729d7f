import { Button, Group, List, Modal, ScrollArea, Text } from '@mantine/core';
import type { Change } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { useStudio } from '../studio.ts';
import { useNodeTitle } from '../words.ts';

function ChangeLine({ change }: { change: Change }) {
  const { t } = useTranslation();
  const title = useNodeTitle();
  const { number } = useFormats();
  if ('edge' in change) return t(`change.${change.kind}`);
  if ('definition' in change) return t(`change.${change.kind}`, { name: labelText(t, change.definition.label) });
  const name = title(change.node);
  if (change.kind === 'nodeChanged') {
    const field = t([`data.${change.field}`, 'data.other']);
    if (typeof change.before !== 'number' || typeof change.after !== 'number') return t('change.nodeChanged', { name, field });
    return t('change.numberChanged', { name, field, before: number(change.before), after: number(change.after) });
  }
  return t(`change.${change.kind}`, { name });
}

/** Somebody else saved this draft: says what they changed, and lets the person choose. Neither version is lost: undo brings the other back. */
export function ConflictDialog() {
  const { t } = useTranslation();
  const formats = useFormats();
  const { autosave } = useStudio();
  const state = useStore(autosave.state);
  if (state.kind !== 'conflict') return null;
  const { conflict } = state;
  const changes = (conflict.changes ?? []).map((change, index) => ({ change, key: `${change.kind}-${index}` }));
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
        <List size="sm">
          {changes.map(({ change, key }) => (
            <List.Item key={key}>
              <ChangeLine change={change} />
            </List.Item>
          ))}
        </List>
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
