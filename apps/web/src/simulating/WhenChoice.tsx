import { Radio, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../language/formats.ts';
import { NumberField } from '../ui/NumberField.tsx';
import { MOST_DAYS, type Outcomes, WHENS, type When } from './choice.ts';
import type { Sample } from './useKnown.ts';
import look from './WhenChoice.module.css';

type Props = { when: When; sample: Sample | null; outcomes: Outcomes | null; onChange: (when: When) => void };

/** What a moment takes besides being chosen: a day, or a number of days. */
function Detail({ when, onChange }: Pick<Props, 'when' | 'onChange'>) {
  const { t } = useTranslation();
  if (when.kind === 'day')
    return (
      <TextInput
        type="date"
        aria-label={t('simulate.when.day.name')}
        max="9999-12-31"
        w={180}
        value={when.day}
        onChange={(event) => onChange({ kind: 'day', day: event.currentTarget.value })}
      />
    );
  if (when.kind === 'backtest')
    return (
      <NumberField
        aria-label={t('simulate.daysBefore')}
        suffix={` ${t('simulate.days', { count: when.days ?? 0 })}`}
        w={180}
        min={0}
        max={MOST_DAYS}
        allowDecimal={false}
        value={when.days}
        onChange={(days) => onChange({ kind: 'backtest', days })}
      />
    );
  return null;
}

/** At which moment the leads are scored; before their outcomes only where it is known when those came, else it says what is missing. */
export function WhenChoice({ when, sample, outcomes, onChange }: Props) {
  const { t } = useTranslation();
  const { dateTime } = useFormats();
  const isOffered = (kind: When['kind']) => kind !== 'backtest' || outcomes === 'dated';
  const textOf = (kind: When['kind']) =>
    kind === 'backtest' && (outcomes === 'none' || outcomes === 'undated')
      ? t(`simulate.when.backtest.${outcomes}`)
      : t(`simulate.when.${kind}.text`, { moment: sample ? dateTime(sample.asOf) : '' });
  return (
    <Radio.Group
      label={t('simulate.when.name')}
      value={when.kind}
      onChange={(kind) => {
        const chosen = WHENS.find((each) => each.kind === kind);
        if (chosen) onChange(chosen);
      }}
    >
      <Stack gap="xs" mt={6}>
        {WHENS.map(({ kind }) => (
          <div key={kind}>
            <Radio
              value={kind}
              label={t(`simulate.when.${kind}.name`)}
              description={textOf(kind)}
              disabled={!isOffered(kind)}
              data-when={kind}
            />
            {when.kind === kind && kind !== 'own' && isOffered(kind) && (
              <div className={look.detail}>
                <Detail when={when} onChange={onChange} />
              </div>
            )}
          </div>
        ))}
      </Stack>
    </Radio.Group>
  );
}
