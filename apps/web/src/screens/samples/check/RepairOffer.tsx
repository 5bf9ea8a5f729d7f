import { Alert, Button, Checkbox, Group, Text } from '@mantine/core';
import { IconBandage, IconCheck } from '@tabler/icons-react';
import type { FileRole, Table } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import type { Slot } from '../import/slot.ts';
import { useSession } from '../import/useSession.ts';

/** The same for rows that may come up after the part of the file that was looked at. */
function RepairLater({ role, slot }: { role: FileRole; slot: Slot }) {
  const { t } = useTranslation();
  const session = useSession();
  return (
    <Checkbox
      size="sm"
      label={t('import.repairLater')}
      data-repair-later={role}
      checked={slot.options.repair?.wholeRowQuoted === true}
      onChange={(event) => session.reread(role, { repair: { wholeRowQuoted: event.currentTarget.checked } })}
    />
  );
}

/** Rows that were quoted as one whole field: offers to repair them, or to leave them out again. */
export function RepairOffer({ role, slot, table }: { role: FileRole; slot: Slot; table: Table }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const session = useSession();
  const out = table.refused.counts.wholeRowQuoted ?? 0;
  const repaired = table.repaired.counts.wholeRowQuoted ?? 0;
  const decide = (wholeRowQuoted: boolean) => session.reread(role, { repair: { wholeRowQuoted } });
  if (out > 0)
    return (
      <Alert color="orange" variant="light" icon={<IconBandage size={18} />} title={t('import.wrapped', { count: out, rows: number(out) })}>
        <Text size="sm">{t('import.wrappedText')}</Text>
        <Group mt="xs">
          <Button size="compact-sm" data-repair="wholeRowQuoted" loading={slot.progress !== null} onClick={() => decide(true)}>
            {t('import.repair')}
          </Button>
          <Text size="xs" c="dimmed">
            {t('import.orLeaveOut')}
          </Text>
        </Group>
      </Alert>
    );
  if (repaired === 0) return table.whole || table.format !== 'csv' ? null : <RepairLater role={role} slot={slot} />;
  return (
    <Alert variant="light" icon={<IconCheck size={18} />} data-repaired={repaired}>
      <Group gap="sm">
        <Text size="sm">{t('import.repaired', { count: repaired, rows: number(repaired) })}</Text>
        <Button size="compact-sm" variant="subtle" loading={slot.progress !== null} onClick={() => decide(false)}>
          {t('import.leaveOut')}
        </Button>
      </Group>
    </Alert>
  );
}
