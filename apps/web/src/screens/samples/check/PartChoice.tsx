import { NativeSelect } from '@mantine/core';
import type { FileRole, Table } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useSession } from '../import/useSession.ts';

/** Which sheet of a workbook, or which list of a JSON file, is read. */
export function PartChoice({ role, table, file }: { role: FileRole; table: Table | undefined; file: string }) {
  const { t } = useTranslation();
  const session = useSession();
  if (!table || table.parts.length < 2) return null;
  const label = t(table.format === 'xlsx' ? 'import.sheet' : 'import.list');
  return (
    <NativeSelect
      size="xs"
      label={label}
      aria-label={t('import.optionOf', { option: label, file })}
      data-part={role}
      value={table.part ?? ''}
      onChange={(event) => session.reread(role, { part: event.currentTarget.value })}
    >
      {table.parts.map((part) => (
        <option key={part} value={part}>
          {part}
        </option>
      ))}
    </NativeSelect>
  );
}
