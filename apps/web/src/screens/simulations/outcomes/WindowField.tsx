import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../../language/formats.ts';
import { NumberField } from '../../../ui/NumberField.tsx';
import type { Outcomes } from './outcomes.ts';

/** Ten years, as the server takes it. */
const MOST_DAYS = 3_650;

type Props = { moment: Outcomes['moment']; window: number | null; onChange: (days: number | null) => void };

/** Within how many days a lead has to convert to count; a backtest has its own. */
export function WindowField({ moment, window, onChange }: Props) {
  const { t } = useTranslation();
  const { number } = useFormats();
  if (moment.kind === 'backtest')
    return (
      <Text size="sm" c="dimmed" maw={640}>
        {t('outcomes.backtest', { count: moment.daysBefore, days: number(moment.daysBefore) })}
      </Text>
    );
  return (
    <NumberField
      label={t('outcomes.window')}
      description={t('outcomes.windowHelp')}
      placeholder={t('outcomes.whenever')}
      value={window}
      onChange={onChange}
      min={1}
      max={MOST_DAYS}
      allowDecimal={false}
      allowNegative={false}
      maw={640}
      styles={{ wrapper: { maxWidth: 180 } }}
      data-window
    />
  );
}
