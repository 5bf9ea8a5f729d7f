import { Group, Stack, Text } from '@mantine/core';
import type { ImportReport } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { FileResult } from './FileResult.tsx';
import { NotReadValues } from './NotReadValues.tsx';

function Figure({ name, value, help }: { name: string; value: string; help: string }) {
  return (
    <div>
      <Text size="xs" c="dimmed">
        {name}
      </Text>
      <Text fz="xl" fw={650}>
        {value}
      </Text>
      <Text size="xs" c="dimmed">
        {help}
      </Text>
    </div>
  );
}

/** What an import did: what came out, and every row and value that did not make it. */
export function ReportView({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const { number, percent, date } = useFormats();
  const { leads, events, converted, outcomesKnown } = report;
  const rate = outcomesKnown === 0 ? t('import.noOutcomes') : t('import.convertedShare', { share: percent(converted / outcomesKnown) });
  return (
    <Stack gap="lg">
      <Group gap="xl" align="start">
        <Figure name={t('samples.leads')} value={number(leads)} help="" />
        <Figure name={t('samples.events')} value={number(events)} help="" />
        <Figure name={t('samples.converted')} value={outcomesKnown === 0 ? '–' : number(converted)} help={rate} />
        {report.leftOpen !== undefined && (
          <Figure name={t('import.leftOpen')} value={number(report.leftOpen)} help={t('import.leftOpenHelp')} />
        )}
        <Figure name={t('samples.asOf')} value={date(report.asOf)} help={t(`import.asOfSource.${report.asOfSource}`)} />
      </Group>
      {report.files.map((file) => (
        <FileResult key={file.role} file={file} />
      ))}
      <NotReadValues columns={report.columns} />
    </Stack>
  );
}
