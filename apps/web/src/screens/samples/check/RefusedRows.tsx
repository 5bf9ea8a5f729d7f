import type { Table } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { Foldout } from '../report/Foldout.tsx';
import { RowNoteTable } from '../report/RowNoteTable.tsx';

/** The rows of a file that cannot be used, by number and reason. */
export function RefusedRows({ table }: { table: Table }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const count = Object.values(table.refused.counts).reduce((sum, each) => sum + each, 0);
  if (count === 0) return null;
  return (
    <Foldout title={t('import.refusedRows', { count, rows: number(count) })}>
      <RowNoteTable notes={table.refused.list} count={count} name={t('import.refusedRows', { count, rows: number(count) })} />
    </Foldout>
  );
}
