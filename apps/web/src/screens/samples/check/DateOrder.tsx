import { Radio, Stack } from '@mantine/core';
import { readCells } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { changeColumn } from '../import/edits.ts';
import { useSession } from '../import/useSession.ts';
import type { ColumnProps } from './column.ts';
import { useReadingText } from './readingText.ts';

const ORDERS = ['dmy', 'mdy'] as const;

/** Asks for the order of day and month where both would do: each with what a value of the file would be under it. */
export function DateOrder({ role, insight, column, readings }: ColumnProps) {
  const { t } = useTranslation();
  const session = useSession();
  const write = useReadingText();
  const { dateFormat } = column.format;
  const chosen = ORDERS.find((order) => order === dateFormat);
  if (insight.guess.ambiguous !== 'dateOrder' || column.type !== 'date' || !chosen) return null;
  const readAs = (value: string, order: (typeof ORDERS)[number]) =>
    write('date', readCells([value], 'date', { ...column.format, dateFormat: order }, [])[0] ?? null);
  const telling = readings.find(({ value }) => readAs(value, 'dmy') !== readAs(value, 'mdy'))?.value;
  if (telling === undefined) return null;
  return (
    <Radio.Group
      size="xs"
      pb="sm"
      data-date-order={insight.header}
      label={t('import.dateOrder', { value: telling })}
      value={chosen}
      onChange={(value) => {
        const order = ORDERS.find((each) => each === value);
        if (order) session.edit(role, (part) => changeColumn(part, insight.column, { format: { ...column.format, dateFormat: order } }));
      }}
    >
      <Stack gap={12} mt={6}>
        {ORDERS.map((order) => (
          <Radio
            key={order}
            size="xs"
            value={order}
            label={t('import.dateOrderAs', { format: t(`import.dateFormats.${order}`), moment: readAs(telling, order) })}
          />
        ))}
      </Stack>
    </Radio.Group>
  );
}
