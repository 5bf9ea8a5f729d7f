import { Chip, Group, Input, NativeSelect, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import type { OpenedFile } from '../import/slot.ts';
import { useSession } from '../import/useSession.ts';

const EMPTY = ['unknown', 'no'] as const;

/** What the outcome column says: which of its values mean "converted", and what an empty cell means. */
export function OutcomeValues({ opened: { part, columns } }: { opened: OpenedFile }) {
  const { t } = useTranslation();
  const { number } = useFormats();
  const session = useSession();
  const column = part.columns.find((each) => each.use === 'outcome');
  const insight = columns.find((each) => each.column === column?.column);
  const onlyMoment = !column && part.columns.some((each) => each.use === 'outcomeAt');
  if (!insight && !onlyMoment) return null;
  return (
    <Group align="start" gap="xl">
      {insight && (
        <Input.Wrapper label={t('import.positive', { column: insight.header })} labelElement="div" size="sm">
          <Group gap="xs" mt={6}>
            <Chip.Group
              multiple
              value={part.outcomePositive}
              onChange={(outcomePositive) => session.edit('leads', (before) => ({ ...before, outcomePositive }))}
            >
              {insight.values.map(({ value, count }) => (
                <Chip key={value} value={value} size="xs" variant="light" data-positive={value}>
                  {t('import.missingToken', { token: value, cells: number(count) })}
                </Chip>
              ))}
            </Chip.Group>
          </Group>
        </Input.Wrapper>
      )}
      <Stack>
        <NativeSelect
          size="xs"
          label={t('import.outcomeEmpty')}
          value={part.outcomeEmpty}
          onChange={(event) => {
            const outcomeEmpty = event.currentTarget.value === 'no' ? 'no' : 'unknown';
            session.edit('leads', (before) => ({ ...before, outcomeEmpty }));
          }}
        >
          {EMPTY.map((each) => (
            <option key={each} value={each}>
              {t(`import.outcomeEmptyAs.${each}`)}
            </option>
          ))}
        </NativeSelect>
      </Stack>
    </Group>
  );
}
