import type { Program, ValueType } from '../program/index.ts';
import type { SqlHeld, SqlSource } from '../targets/sql/index.ts';

const HELD: Record<ValueType, SqlHeld> = { text: 'text', number: 'number', boolean: 'boolean', date: 'moment', list: 'list' };

/**
 * Where an exported statement looks for the data, unless its reader changes the names: a table `leads` with a column for each field, and a
 * table `events` with `lead_id`, `type`, `at` and a JSON column `properties`.
 */
export function usualSource({ attributes, nodes }: Program): SqlSource {
  const previous = nodes.flatMap((node) => (node.kind === 'score' ? [[node.key, `previous_${node.key}`] as const] : []));
  return {
    leads: {
      table: ['leads'],
      id: 'id',
      attributes: {
        kind: 'columns',
        columns: Object.fromEntries(attributes.map(({ key, type }) => [key, { column: key, holds: HELD[type] }])),
      },
      ...(readsPrevious({ nodes }) ? { previous: Object.fromEntries(previous) } : {}),
    },
    events: {
      table: ['events'],
      lead: 'lead_id',
      type: 'type',
      at: { column: 'at', holds: 'moment' },
      properties: { kind: 'json', column: 'properties' },
    },
  };
}

const readsPrevious = ({ nodes }: Pick<Program, 'nodes'>): boolean =>
  nodes.some((node) => node.kind === 'bands' && node.bands.some(({ exit }) => exit !== null));
