import { Checkbox, Group, NativeSelect, NumberInput, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { labelText } from '../../../language/label.ts';
import type { OpenedFile } from '../import/slot.ts';
import { useImport, useSession } from '../import/useSession.ts';

const USUAL_DAYS = 30;
const MOST_DAYS = 3_650;

/** Whether leads that are too young to have converted are left without an outcome, and which ones those are. */
export function OutcomeWindow({ opened: { part } }: { opened: OpenedFile }) {
  const { t } = useTranslation();
  const session = useSession();
  const chosen = useImport((state) => state.outcomeWindow);
  const hasOutcomes = useImport((state) => state.slots.outcomes !== null);
  const dates = part.columns.filter(({ use, type }) => use === 'field' && type === 'date');
  const usual = dates.find(({ key }) => key === 'created_at') ?? dates[0];
  const tells = hasOutcomes || part.columns.some(({ use }) => use === 'outcome' || use === 'outcomeAt');
  if (chosen === null && (!tells || !usual)) return null;
  return (
    <Stack gap="xs" data-outcome-window>
      <Checkbox
        size="sm"
        label={t('import.window.open')}
        description={t('import.window.help')}
        checked={chosen !== null}
        onChange={(event) =>
          session.set({ outcomeWindow: event.currentTarget.checked && usual ? { days: USUAL_DAYS, column: usual.column } : null })
        }
      />
      {chosen && (
        <Group align="start" gap="md" pl={30}>
          <NumberInput
            size="xs"
            w={150}
            label={t('import.window.days')}
            min={1}
            max={MOST_DAYS}
            clampBehavior="strict"
            allowDecimal={false}
            value={chosen.days}
            onChange={(days) => typeof days === 'number' && days >= 1 && session.set({ outcomeWindow: { ...chosen, days } })}
          />
          <NativeSelect
            size="xs"
            label={t('import.window.column')}
            value={String(chosen.column)}
            onChange={(event) => session.set({ outcomeWindow: { ...chosen, column: Number(event.currentTarget.value) } })}
          >
            {!dates.some(({ column }) => column === chosen.column) && <option value={String(chosen.column)} />}
            {dates.map(({ column, label }) => (
              <option key={column} value={String(column)}>
                {labelText(t, label)}
              </option>
            ))}
          </NativeSelect>
        </Group>
      )}
    </Stack>
  );
}
