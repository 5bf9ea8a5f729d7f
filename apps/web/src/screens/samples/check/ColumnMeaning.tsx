import { Badge, Group, Text } from '@mantine/core';
import type { ColumnInsight } from '@umbral/samples';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { labelText } from '../../../language/label.ts';
import { catalogueFieldOf, isMoment, isNamed } from '../import/edits.ts';
import type { PartColumn } from '../import/part.ts';
import type { Reading } from '../import/readings.ts';
import { useReadingText } from './readingText.ts';

type Props = { column: PartColumn; insight: ColumnInsight; readings: readonly Reading[] };

/** What becomes of a column: its name and type, an example of how a value is read, and what is doubtful about it. */
export function ColumnMeaning({ column, insight, readings }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const write = useReadingText();
  const shown = isNamed(column.use) || isMoment(column.use);
  if (!shown)
    return (
      <Text size="xs" c="dimmed">
        {t(`import.useHelp.${column.use}`)}
      </Text>
    );
  const written = readings.filter(({ read }) => read !== null).map(({ value, read }) => ({ value, text: write(column.type, read) }));
  const telling = written.find(({ value, text }) => text.toLowerCase() !== value.toLowerCase());
  const unread = readings.filter(({ read }) => read === null);
  const { ambiguous } = insight.guess;
  const known = column.use === 'field' && catalogueFieldOf(column) !== undefined;
  // The order of day and month is asked for below.
  const doubtful = ambiguous === 'decimalSign' && insight.guess.type === column.type;
  return (
    <div>
      <Group gap={6} wrap="nowrap">
        <Text size="sm" truncate>
          {isMoment(column.use) ? t(`import.use.${column.use}`) : labelText(t, column.label)}
        </Text>
        <Badge size="xs" variant="light" color="gray" flex="none">
          {t(`import.type.${column.type}`)}
        </Badge>
        {known && (
          <Badge size="xs" variant="light" flex="none">
            {t('import.standardField')}
          </Badge>
        )}
      </Group>
      {telling && (
        <Text size="xs" c="dimmed" truncate>
          {telling.value} → {telling.text}
        </Text>
      )}
      {unread.length > 0 && (
        <Text size="xs" c="orange" truncate data-unread={unread.length}>
          {t('import.unread', { count: unread.length, values: number(unread.length), example: unread[0]?.value })}
        </Text>
      )}
      {doubtful && (
        <Text size="xs" c="orange">
          {t(`import.ambiguous.${ambiguous}`)}
        </Text>
      )}
    </div>
  );
}
