import type { SqlSource } from '@umbral/compiler';
import type { SimulationMoment } from '../simulation.ts';

/** The parameters of a statement that scores a slice, in their order. `from` is the last lead before the slice, `to` the last in it. */
export type SliceParameters = {
  /** Epoch milliseconds: when all leads are scored, or `until` of a backtest. */
  moment: number;
  workspace: string;
  content: string;
  from: number;
  to: number;
  simulation: string;
  /** Of a backtest. */
  millisecondsBefore?: number;
};

/** As the scorer reads them: whole milliseconds. */
const OUTCOME_AT = 'round(extract(epoch from outcome_at) * 1000)::float8';

/** When a lead is scored, in epoch milliseconds. */
export const momentSql = ({ kind }: SimulationMoment): string =>
  kind === 'at' ? '$1::float8' : `coalesce(${OUTCOME_AT}, $1::float8) - $7::float8`;

/** The leads of the slice as a condition on one of our tables. */
export const inSlice = (lead: string): string =>
  `workspace_id = $2::uuid and sample_id = $3::uuid and ${lead} > $4::bigint and ${lead} <= $5::bigint`;

/** Where our own storage has the leads and events of a slice. Of events of one moment, those that were stored first come first. */
export function storageOf(moment: SimulationMoment): SqlSource {
  const own = moment.kind === 'backtest';
  const columns = ['id', 'attributes', ...(own ? [`${momentSql(moment)} as own_moment`] : [])].join(', ');
  return {
    leads: {
      table: { query: `select ${columns} from lead where ${inSlice('id')}` },
      id: 'id',
      ...(own ? { now: 'own_moment' } : {}),
      attributes: { kind: 'json', column: 'attributes' },
    },
    events: {
      table: { query: `select id, lead_id, type, at, properties from event where ${inSlice('lead_id')}` },
      lead: 'lead_id',
      type: 'type',
      at: { column: 'at', holds: 'instant' },
      sequence: 'id',
      properties: { kind: 'json', column: 'properties' },
    },
  };
}
