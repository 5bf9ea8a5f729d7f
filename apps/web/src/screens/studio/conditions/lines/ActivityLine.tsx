import { Checkbox } from '@mantine/core';
import { type ActivityComparison, NUMBER_OPERATORS } from '@umbral/model';
import { useTranslation } from 'react-i18next';
import { useBuilder } from '../builder.ts';
import look from '../conditions.module.css';
import { useKnownMeasure } from '../knowledge.ts';
import { withNumberOperator } from '../query/leaves.ts';
import { rangeOf } from '../query/range.ts';
import { Distribution } from '../values/Distribution.tsx';
import { EventPicker } from '../values/EventPicker.tsx';
import { MeasureFields } from '../values/MeasureFields.tsx';
import { NumberValue } from '../values/NumberValue.tsx';
import { OperatorSelect } from '../values/OperatorPicker.tsx';
import { WithinField } from '../values/WithinField.tsx';
import type { LineFrame } from './frame.ts';

type Props = { comparison: ActivityComparison; onChange: (comparison: ActivityComparison) => void; frame: LineFrame };

/** A comparison of what a lead did: a measure of events, compared with a number. */
export function ActivityLine({ comparison, onChange, frame }: Props) {
  const { t } = useTranslation();
  const { scope } = useBuilder();
  const profile = useKnownMeasure(comparison);
  const { measure, operator, value, orMissing, events } = comparison;
  const canMiss = measure.kind === 'daysSinceLast' || measure.kind === 'maximum';
  const setValue = (next: Parameters<typeof rangeOf>[0]) =>
    onChange({ ...comparison, value: typeof next === 'number' ? next : rangeOf(next) });
  return (
    <>
      <div className={look.row}>
        {frame.grip}
        <span className={look.grow} data-focus={`${frame.id} field`}>
          <EventPicker size="xs" value={events} onChange={(next) => onChange({ ...comparison, events: next })} />
        </span>
        {frame.actions}
      </div>
      <div className={look.activity}>
        <MeasureFields size="xs" measure={measure} events={events} onChange={(next) => onChange({ ...comparison, measure: next })} />
        <div className={operator === 'between' ? look.operandBelow : look.operand}>
          <OperatorSelect offered={NUMBER_OPERATORS} value={operator} onChange={(next) => onChange(withNumberOperator(comparison, next))} />
          <NumberValue operator={operator} value={value} onChange={setValue} />
          {profile && (
            <Distribution
              profile={profile}
              operator={operator}
              value={value}
              isDays={measure.kind === 'daysSinceLast'}
              onChange={setValue}
            />
          )}
        </div>
        <WithinField size="xs" value={comparison.withinDays} onChange={(withinDays) => onChange({ ...comparison, withinDays })} />
        {scope.renderWhere?.(comparison, (where) => onChange({ ...comparison, where }))}
      </div>
      <div className={look.foot}>
        {canMiss && (
          <Checkbox
            size="xs"
            label={t('condition.orNever')}
            checked={orMissing}
            onChange={(event) => onChange({ ...comparison, orMissing: event.currentTarget.checked })}
          />
        )}
        {frame.matched}
      </div>
    </>
  );
}
