import { Badge, Group, Text, Title } from '@mantine/core';
import type { FileRole } from '@umbral/samples';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useImport } from '../import/useSession.ts';
import { ChosenFile } from './ChosenFile.tsx';
import { FileDrop } from './FileDrop.tsx';

/** The place of one file: where to drop it, or what was dropped. */
export function FileSlot({ of: role }: { of: FileRole }) {
  const { t } = useTranslation();
  const slot = useImport((state) => state.slots[role]);
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <Group gap="xs" mb={4}>
        <Title order={2} size="h5" id={heading}>
          {t(`import.role.${role}`)}
        </Title>
        {role !== 'leads' && (
          <Badge variant="default" size="sm">
            {t('import.optional')}
          </Badge>
        )}
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {t(`import.roleHelp.${role}`)}
      </Text>
      {slot ? <ChosenFile role={role} slot={slot} /> : <FileDrop role={role} labelledBy={heading} />}
    </section>
  );
}
