import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { toIdentifier } from '@umbral/model';
import type { ImportReport, RowNote } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { download } from '../../../ui/download.ts';
import { useImportTexts } from '../texts.ts';
import { csvOf } from './csv.ts';

/** A function that writes a report as rows: the counts of each file, each row that was repaired or refused, and each column's unread values. */
function useReportRows() {
  const { t } = useTranslation();
  const texts = useImportTexts();
  return ({ files, columns, leads, events, converted, outcomesKnown, leftOpen }: ImportReport) => {
    const what = (kind: string) => t(`import.csv.${kind}`);
    const fileOf = new Map(files.map((file) => [file.role, file.name]));
    const notes = (file: string, kind: string, list: readonly RowNote[], count: number) => [
      ...list.map((note) => [file, what(kind), note.row, '', texts.row(note)]),
      ...(count > list.length ? [[file, what(kind), '', count - list.length, t('import.csv.notListed')]] : []),
    ];
    return [
      [t('import.csv.file'), t('import.csv.what'), t('import.rowNumber'), t('import.values'), t('import.csv.text')],
      ...Object.entries({ leads, events, converted, outcomesKnown, ...(leftOpen !== undefined && { leftOpen }) }).map(([kind, count]) => [
        '',
        what(kind),
        '',
        count,
        '',
      ]),
      ...files.flatMap((file) => [
        [file.name, what('rowsRead'), '', file.rowsRead, ''],
        [file.name, what('rowsUsed'), '', file.rowsUsed, ''],
        [file.name, what('emptyRows'), '', file.emptyRows, ''],
        [file.name, what('repairedRows'), '', file.repairedCount, ''],
        [file.name, what('refusedRows'), '', file.refusedCount, ''],
        ...file.notes.map((note) => [file.name, what('note'), '', '', texts.note(note)]),
        ...notes(file.name, 'repaired', file.repaired, file.repairedCount),
        ...notes(file.name, 'refused', file.refused, file.refusedCount),
      ]),
      ...columns.flatMap((column) => {
        const file = fileOf.get(column.role) ?? '';
        const examples = column.examples.map(({ row, value }) => [file, what('valueNotRead'), row, value, column.header]);
        return [[file, what('valuesNotRead'), '', column.valueNotRead, column.header], ...examples];
      }),
    ];
  };
}

/** Downloads a report: as a CSV file in the form in which spreadsheets of the app's language expect it, or as JSON with its codes. */
export function DownloadReport({ name, report }: { name: string; report: ImportReport }) {
  const { t } = useTranslation();
  const { decimalSeparator } = useFormats();
  const rowsOf = useReportRows();
  const separator = decimalSeparator === ',' ? ';' : ',';
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconDownload size={16} />}
        data-download-report
        onClick={() => download(`${toIdentifier(name)}-report.csv`, csvOf(rowsOf(report), separator), 'text/csv;charset=utf-8')}
      >
        {t('import.downloadReport')}
      </Button>
      <Button
        variant="subtle"
        data-download-report-json
        onClick={() => download(`${toIdentifier(name)}-report.json`, `${JSON.stringify(report, null, 2)}\n`, 'application/json')}
      >
        {t('import.downloadReportJson')}
      </Button>
    </>
  );
}
