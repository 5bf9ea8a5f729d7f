import { type RawBuilder, sql } from 'kysely';
import { bandOf, type Columns, scoreOf } from '../results.ts';

/**
 * Which leads are meant. `window`: within so many milliseconds after a lead was scored it has to convert to count as converted; null: whenever.
 * `observedUntil`: until when outcomes were noted (epoch milliseconds), null if nothing tells.
 */
export type Question = { workspace: string; simulation: string; columns: Columns; window: number | null; observedUntil: number | null };

/**
 * What a lead says of a score: `counted`, or why it is left out. `unscored`: it has no score, being outside the audience. `unknown`: nobody
 * knows whether it converted. Only with a window: `decided`, its outcome came before it was scored, so it was no lead any more; `undated`,
 * it converted and nobody knows when; `open`, it was observed for less than the window. Those are left out whatever came of them: counting
 * the conversions among them alone would raise the rate.
 */
export type Standing = 'counted' | 'unscored' | 'unknown' | 'decided' | 'undated' | 'open';

const NEVER = -8.64e15;

/**
 * The results of a run with the outcome as it counts: `lead_id`, `score`, `band`, `standing`, `converted`, `decided_at` (epoch milliseconds, or
 * null), and `foreknown`: whether the outcome was there before the lead was scored.
 */
export function judged({ workspace, simulation, columns, window, observedUntil }: Question): RawBuilder<unknown> {
  const ends = sql`moment + ${window}::double precision`;
  const withinWindow = sql`
    when decided_at <= moment then 'decided'
    when outcome and decided_at is null then 'undated'
    when ${ends} > ${observedUntil ?? NEVER}::double precision then 'open'`;
  return sql`
    select
      lead_id, score, band, decided_at,
      case
        when score is null then 'unscored'
        when outcome is null then 'unknown'
        ${window === null ? sql`` : withinWindow}
        else 'counted'
      end as standing,
      ${window === null ? sql`outcome` : sql`outcome and decided_at <= ${ends}`} as converted,
      decided_at <= moment as foreknown
    from (
      select
        lead_id, moment, outcome,
        ${scoreOf(columns)} as score,
        ${bandOf(columns)} as band,
        (extract(epoch from outcome_at) * 1000)::double precision as decided_at
      from simulation_result
      where workspace_id = ${workspace} and simulation_id = ${simulation}
    ) as result`;
}
