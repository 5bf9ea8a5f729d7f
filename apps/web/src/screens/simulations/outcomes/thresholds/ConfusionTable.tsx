import { Table } from '@mantine/core';
import type { Selection } from '@umbral/calibration';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';
import look from './Thresholds.module.css';

/** Who is selected and who is not, by what became of them. */
export function ConfusionTable({ selection }: { selection: Selection }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const { truePositive, falsePositive, falseNegative, trueNegative } = selection.confusion;
  const rows = [
    { key: 'selectedLeads', converted: truePositive, unconverted: falsePositive },
    { key: 'otherLeads', converted: falseNegative, unconverted: trueNegative },
  ] as const;
  return (
    <Table className={look.table} verticalSpacing={4} w="auto" captionSide="top" data-confusion>
      <Table.Caption mt={0} ta="start">
        {t('outcomes.confusion', { threshold: number(selection.threshold, 3) })}
      </Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Td />
          <Table.Th scope="col">{t('outcomes.didConvert')}</Table.Th>
          <Table.Th scope="col">{t('outcomes.didNotConvert')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ key, converted, unconverted }) => (
          <Table.Tr key={key}>
            <Table.Th scope="row">{t(`outcomes.${key}`)}</Table.Th>
            <Table.Td>{number(converted)}</Table.Td>
            <Table.Td>{number(unconverted)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
