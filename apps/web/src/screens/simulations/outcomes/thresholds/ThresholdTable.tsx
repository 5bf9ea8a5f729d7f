import { Table } from '@mantine/core';
import type { Selection } from '@umbral/calibration';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';
import look from './Thresholds.module.css';

/** So many of the thresholds are listed at most, as far apart from each other as can be. */
const MOST = 25;

function spread(selections: readonly Selection[]): Selection[] {
  if (selections.length <= MOST) return selections.toReversed();
  const picked = Array.from({ length: MOST }, (_each, index) => selections[Math.round((index * (selections.length - 1)) / (MOST - 1))]);
  return picked.flatMap((each) => (each ? [each] : [])).reverse();
}

/** The figures behind the curves, threshold by threshold. */
export function ThresholdTable({ selections }: { selections: readonly Selection[] }) {
  const { t } = useTranslation();
  const { number, percent } = useFormats();
  const share = (value: number | null) => (value === null ? '–' : percent(value));
  const columns = ['threshold', 'selected', 'shareOfLeads', 'precision', 'recall', 'f1', 'falsePositives', 'lift'] as const;
  return (
    <details className={look.details}>
      <summary>{t('outcomes.figures')}</summary>
      <Table.ScrollContainer minWidth={0} type="native" tabIndex={0} role="region" aria-label={t('outcomes.figures')}>
        <Table verticalSpacing={4} className={look.table} data-thresholds>
          <Table.Thead>
            <Table.Tr>
              {columns.map((column) => (
                <Table.Th key={column} scope="col">
                  {t(`outcomes.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {spread(selections).map(({ threshold, selected, share: part, precision, recall, f1, confusion, lift }) => (
              <Table.Tr key={threshold}>
                <Table.Th scope="row">{number(threshold, 3)}</Table.Th>
                <Table.Td>{number(selected)}</Table.Td>
                <Table.Td>{share(part)}</Table.Td>
                <Table.Td>{share(precision.rate)}</Table.Td>
                <Table.Td>{share(recall)}</Table.Td>
                <Table.Td>{f1 === null ? '–' : number(f1, 3)}</Table.Td>
                <Table.Td>{share(confusion.falsePositive / (confusion.falsePositive + confusion.trueNegative))}</Table.Td>
                <Table.Td>{lift === null ? '–' : number(lift)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </details>
  );
}
