import type { TFunction } from 'i18next';
import type { Formats } from '../../language/formats.ts';
import type { Summary } from './simulation.ts';

/** From this many leads on, the server has the database score unless it is told otherwise. */
const LARGE = 50_000;

/** "Draft, revision 4", "Version 2". */
export const sourceText = (t: TFunction, { source }: Pick<Summary, 'source'>): string =>
  source.kind === 'draft' ? t('simulation.draft', { revision: source.revision }) : t('versions.version', { number: source.number });

/** "as of 1 Nov 2026, 10:00", or how long before its outcome each lead was scored. */
export function momentText(t: TFunction, { dateTime, number }: Formats, { moment }: Pick<Summary, 'moment'>): string {
  if (moment.kind === 'at') return t('simulation.at', { moment: dateTime(moment.now) });
  return t('simulation.backtest', { count: Math.round(moment.daysBefore), days: number(moment.daysBefore) });
}

/** Which engine runs, and why that one. */
export function engineReason(t: TFunction, { engine, of }: Pick<Summary, 'engine' | 'of'>): string {
  const isUsual = (engine === 'sql') === of >= LARGE;
  const why = isUsual ? (engine === 'sql' ? 'large' : 'small') : 'asked';
  return t('simulation.engineBecause', { engine: t(`simulation.engine.${engine}`), why: t(`simulation.engineWhy.${why}`) });
}

/** "0.4 s", "12 s", "3 min 20 s". */
export function durationText(t: TFunction, { number }: Formats, milliseconds: number): string {
  const seconds = milliseconds / 1_000;
  if (seconds < 10) return t('simulation.seconds', { seconds: number(seconds, 1) });
  if (seconds < 60) return t('simulation.seconds', { seconds: number(Math.round(seconds)) });
  const whole = Math.round(seconds);
  return t('simulation.minutes', { minutes: number(Math.floor(whole / 60)), seconds: number(whole % 60) });
}
