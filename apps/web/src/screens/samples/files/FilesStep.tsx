import { Button, Group, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../import/session.ts';
import { isReady } from '../import/slot.ts';
import { useImport, useSession } from '../import/useSession.ts';
import { FileSlot } from './FileSlot.tsx';

/** The files of an import: the leads, and what there is about their events and outcomes. */
export function FilesStep() {
  const { t } = useTranslation();
  const session = useSession();
  const slots = useImport((state) => state.slots);
  const chosen = ROLES.flatMap((role) => slots[role] ?? []);
  const ready = slots.leads !== null && chosen.every(isReady);
  return (
    <Stack gap="lg">
      <Text c="dimmed">{t('import.filesHelp')}</Text>
      <FileSlot of="leads" />
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="lg">
        <FileSlot of="events" />
        <FileSlot of="outcomes" />
      </SimpleGrid>
      <Group justify="flex-end">
        <Button
          data-import-next
          disabled={!ready}
          rightSection={<IconArrowRight size={16} />}
          onClick={() => session.set({ step: 'check' })}
        >
          {t('import.toCheck')}
        </Button>
      </Group>
    </Stack>
  );
}
