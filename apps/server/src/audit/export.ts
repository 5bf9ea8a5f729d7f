import type { Scope } from '../database/scope.ts';
import type { Column } from '../exports/column.ts';
import { csvOf } from '../exports/csv.ts';
import { ndjsonOf } from '../exports/ndjson.ts';
import type { AuditFilter } from './filter.ts';
import { type AuditEntry, pagesOfAudit } from './list.ts';

type Format = {
  type: string;
  write: (columns: readonly Column<AuditEntry>[], pages: AsyncIterable<AuditEntry[]>) => AsyncGenerator<string>;
};

/** By the ends of the files' names. */
export const AUDIT_FORMATS: ReadonlyMap<string, Format> = new Map<string, Format>([
  ['csv', { type: 'text/csv; charset=utf-8; header=present', write: csvOf }],
  ['ndjson', { type: 'application/x-ndjson', write: ndjsonOf }],
]);

const COLUMNS: readonly Column<AuditEntry>[] = [
  { name: 'id', type: 'number', of: ({ id }) => id },
  { name: 'at', type: 'moment', of: ({ at }) => at },
  { name: 'actor_kind', type: 'text', of: ({ actor }) => actor.kind },
  { name: 'actor_id', type: 'text', of: ({ actor }) => actor.id },
  { name: 'actor', type: 'text', of: ({ actor }) => actor.name },
  { name: 'action', type: 'text', of: ({ action }) => action },
  { name: 'subject_kind', type: 'text', of: ({ subject }) => subject.kind },
  { name: 'subject_id', type: 'text', of: ({ subject }) => subject.id },
  { name: 'subject', type: 'text', of: ({ subject }) => subject.name },
  { name: 'details', type: 'text', of: ({ details }) => JSON.stringify(details) },
  { name: 'request', type: 'text', of: ({ request }) => request },
];

/** What of the trail passes a filter as a file, made while it is read. */
export const exportAudit = (scope: Scope, filter: AuditFilter, { write }: Format): AsyncGenerator<string> =>
  write(COLUMNS, pagesOfAudit(scope, filter));
