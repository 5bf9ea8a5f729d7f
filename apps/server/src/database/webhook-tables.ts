import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

/** Set by the database when a row is made. */
type Made = ColumnType<Date, never, never>;

type Webhook = {
  id: Generated<string>;
  workspace_id: string;
  url: string;
  description: string;
  /** What messages are signed with; `previous_secret` signs too until `previous_until`. Neither leaves the server but when it is made. */
  secret: string;
  previous_secret: string | null;
  previous_until: Date | null;
  events: ('version.published' | 'label.moved')[];
  active: Generated<boolean>;
  /** Why the server switched it off; null where a person did. */
  off_reason: 'gone' | 'failing' | null;
  /** The first failed attempt since the last one that was taken. */
  failing_since: Date | null;
  created_by: string | null;
  /** What they were called then. */
  created_by_name: string | null;
  created_at: Made;
};

type WebhookDelivery = {
  id: GeneratedAlways<number>;
  workspace_id: string;
  webhook_id: string;
  message_id: string;
  event: 'version.published' | 'label.moved' | 'ping';
  /** Exactly the bytes that are signed and sent. */
  payload: string;
  state: Generated<'pending' | 'delivered' | 'failed'>;
  turn: Generated<number>;
  /** Attempts since it was last begun; `next_at`: when the next one is due. */
  tries: Generated<number>;
  next_at: ColumnType<Date | null, Date | undefined, Date | null>;
  created_at: Made;
};

/** `duration`: in milliseconds. `answer`: how it begins. */
type WebhookAttempt = {
  workspace_id: string;
  delivery_id: number;
  number: number;
  at: Date;
  duration: number;
  status: number | null;
  failure: string | null;
  answer: string;
};

/** The tables of webhooks, as the newest migration leaves them. */
export type WebhookTables = { webhook: Webhook; webhook_delivery: WebhookDelivery; webhook_attempt: WebhookAttempt };
