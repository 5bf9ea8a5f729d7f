import type { ColumnType, GeneratedAlways } from 'kysely';

/** Nothing that is written once may be written again. */
type Once<T> = ColumnType<T, T, never>;

/** Something that somebody did; `actor`, `subject`: what they and it were called then. */
type AuditEvent = {
  id: GeneratedAlways<number>;
  workspace_id: Once<string>;
  at: ColumnType<Date, never, never>;
  actor_kind: Once<'person' | 'key' | 'server'>;
  actor_id: Once<string>;
  actor: Once<string>;
  action: Once<string>;
  subject_kind: Once<string>;
  subject_id: Once<string>;
  subject: Once<string>;
  details: ColumnType<unknown, string, never>;
  request_id: Once<string>;
};

/** What is kept of who did what. */
export type AuditTables = { audit_event: AuditEvent };
