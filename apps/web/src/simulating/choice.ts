import type { RouterInputs } from '@umbral/server/router';
import type { Side } from '../differences/pair.ts';

export type Start = RouterInputs['simulations']['start'];
export type Engine = Start['engine'];

/** When each lead is scored, as a person chooses it: when the sample was true, at the end of another day, or before each lead's outcome. */
export type When = { kind: 'own' } | { kind: 'day'; day: string } | { kind: 'backtest'; days: number | null };

/** What was chosen so far for a run; null where nothing was yet. */
export type Choice = { modelId: string | null; source: Side; sampleId: string | null; when: When; engine: Engine };

/**
 * What is known of what was chosen: the revision of the draft, the moment at which the sample was true, and what it knows of outcomes;
 * null where that is not known yet.
 */
export type Known = { revision: number | null; asOf: number | null; outcomes: Outcomes | null };

/** Whether a sample knows of no outcome, of outcomes but not when they came, or of that too. */
export type Outcomes = 'none' | 'undated' | 'dated';

/** What a dialog was opened with: the rest is asked. */
export type Given = { modelId?: string; source?: Side; sampleId?: string };

/** Days in a backtest, unless a person says otherwise: a month of work for a sales team. */
const USUAL_DAYS = 30;

export const MOST_DAYS = 3_650;

export const WHENS: readonly When[] = [{ kind: 'own' }, { kind: 'day', day: '' }, { kind: 'backtest', days: USUAL_DAYS }];

/** The beginning of a choice: the draft, at the sample's own moment. */
export const firstChoice = ({ modelId = null, source = 'draft', sampleId = null }: { [K in keyof Given]: Given[K] | null }): Choice => ({
  modelId,
  source: source ?? 'draft',
  sampleId,
  when: { kind: 'own' },
  engine: 'auto',
});

function momentOf(when: When, asOf: number, outcomes: Outcomes | null): Start['moment'] | null {
  if (when.kind === 'own') return { kind: 'at', now: asOf };
  if (when.kind === 'backtest')
    return when.days === null || outcomes !== 'dated' ? null : { kind: 'backtest', daysBefore: when.days, until: asOf };
  const now = Date.parse(`${when.day}T23:59:59.999Z`);
  return Number.isNaN(now) ? null : { kind: 'at', now };
}

/** The run that was chosen; null while something is missing. */
export function startOf({ modelId, source, sampleId, when, engine }: Choice, { revision, asOf, outcomes }: Known): Start | null {
  if (modelId === null || sampleId === null || asOf === null) return null;
  const moment = momentOf(when, asOf, outcomes);
  if (moment === null) return null;
  if (source !== 'draft') return { modelId, source: { kind: 'version', number: source }, sampleId, moment, engine };
  return revision === null ? null : { modelId, source: { kind: 'draft', revision }, sampleId, moment, engine };
}
