import type { Refusal, Warning } from '@umbral/calibration';
import type { TFunction } from 'i18next';
import type { Formats } from '../../../language/formats.ts';
import { LEFT_OUT, type Outcomes } from './outcomes.ts';

/** "37.5% to 39.5%". */
export const rangeText = (t: TFunction, { percent }: Formats, low: number, high: number): string =>
  t('outcomes.range', { low: percent(low), high: percent(high) });

/** An area or a rate with three decimals, as they are usually told. */
export const areaText = ({ number }: Formats, value: number): string => number(value, 3);

/** Which leads are left out and why; empty if none are. */
export const leftOutTexts = (t: TFunction, { number }: Formats, { leads }: Outcomes): string[] =>
  LEFT_OUT.filter((standing) => leads[standing] > 0).map((standing) =>
    t(`outcomes.leftOut.${standing}`, { count: leads[standing], leads: number(leads[standing]) }),
  );

/** What a reader must know before believing the figures. */
export function warningText(t: TFunction, formats: Formats, warning: Warning): string {
  const { number, percent } = formats;
  switch (warning.code) {
    case 'fewConversions':
    case 'fewUnconverted':
      return t(`outcomes.warning.${warning.code}`, {
        count: warning.leads,
        leads: number(warning.leads),
        least: number(warning.least),
      });
    case 'maybeChance':
    case 'upsideDown':
      return t(`outcomes.warning.${warning.code}`, { low: areaText(formats, warning.low), high: areaText(formats, warning.high) });
    case 'areaDrift':
      return t('outcomes.warning.areaDrift', { whole: areaText(formats, warning.whole), newest: areaText(formats, warning.newest) });
    case 'rateDrift':
      return t('outcomes.warning.rateDrift', { older: percent(warning.older), newest: percent(warning.newest) });
  }
}

/** Why nothing is said. */
export function refusalText(t: TFunction, { number, date }: Formats, refusal: Refusal, outcomes: Outcomes): string {
  const { converted, unconverted } = outcomes.report.overall;
  if (refusal !== 'noOutcomes') {
    const leads = refusal === 'fewConversions' ? converted : unconverted;
    return t(`outcomes.refusal.${refusal}`, { count: leads, leads: number(leads) });
  }
  if (outcomes.window === null) return t('outcomes.refusal.noOutcomes');
  const { observedUntil } = outcomes;
  return t(observedUntil === null ? 'outcomes.noneObserved' : 'outcomes.noneInWindow', {
    count: outcomes.window,
    days: number(outcomes.window),
    until: observedUntil === null ? '' : date(observedUntil),
  });
}
