import { Table, Text } from '@mantine/core';
import type { Level, Rate } from '@umbral/calibration';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../../language/formats.ts';
import { CardTable } from '../../../../ui/CardTable.tsx';
import { leadsOf } from '../outcomes.ts';
import { rangeText } from '../words.ts';
import { RateBar } from './RateBar.tsx';
import look from './RateTable.module.css';

/** A level with what it is called and the colour of its bar, as CSS has it. */
type NamedLevel = Level & { key: string; name: string; colour: string };

type Props = { levels: readonly NamedLevel[]; overall: Rate; head: string; name: string };

/** How often the leads of each level convert, as a bar with its interval, beside the rate of all. */
export function RateTable({ levels, overall, head, name }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const most = Math.max(overall.rate ?? 0, ...levels.map(({ high, rate }) => (rate === null ? 0 : high)));
  return (
    <CardTable className={look.table ?? ''} verticalSpacing={6} data-rates={name}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{head}</Table.Th>
          <Table.Th scope="col" className={look.figure}>
            {t('outcomes.leads')}
          </Table.Th>
          <Table.Th scope="col" className={look.figure}>
            {t('outcomes.converted')}
          </Table.Th>
          <Table.Th scope="col" className={look.figure}>
            {t('outcomes.lift')}
          </Table.Th>
          <Table.Th scope="col">{t('outcomes.rate')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {levels.map((level) => (
          <Table.Tr key={level.key} className={look.row} data-few={level.few || undefined} data-level={level.key}>
            <Table.Td className={look.name}>
              <span className={look.swatch} style={{ background: level.colour }} aria-hidden />
              {level.name}
            </Table.Td>
            <Table.Td data-label={t('outcomes.leads')} className={look.figure}>
              {number(leadsOf(level))}
            </Table.Td>
            <Table.Td data-label={t('outcomes.converted')} className={look.figure}>
              {number(level.converted)}
            </Table.Td>
            <Table.Td data-label={t('outcomes.lift')} className={look.figure}>
              {level.lift === null ? '–' : t('outcomes.times', { times: number(level.lift) })}
            </Table.Td>
            <Table.Td data-label={t('outcomes.rate')} className={look.rate}>
              <RateCell level={level} overall={overall.rate ?? 0} most={most} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </CardTable>
  );
}

/** The rate in figures and drawn, and why it may say little. */
function RateCell({ level, overall, most }: { level: NamedLevel; overall: number; most: number }) {
  const { t } = useTranslation();
  const formats = useFormats();
  const { rate, low, high, few, ordinary } = level;
  if (rate === null) return <>–</>;
  return (
    <div>
      <RateBar {...{ rate, low, high, overall, most, colour: level.colour }} />
      <span className={look.percent}>{formats.percent(rate)}</span>{' '}
      <Text span size="xs" c="dimmed">
        {rangeText(t, formats, low, high)}
        {few && ` · ${t('outcomes.few')}`}
        {ordinary && ` · ${t('outcomes.ordinary')}`}
      </Text>
    </div>
  );
}
