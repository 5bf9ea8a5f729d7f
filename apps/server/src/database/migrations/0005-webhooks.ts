import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // The secret signs, so it cannot be a hash. After a rotation the one before signs too, until its time is over.
  sql`create table webhook (
    id uuid primary key default gen_random_uuid(),
    workspace_id uuid not null references workspace on delete cascade,
    url text not null check (length(url) <= 2000),
    description text not null check (length(description) <= 200),
    secret text not null check (secret like 'whsec\\_%'),
    previous_secret text,
    previous_until timestamptz,
    events text[] not null check (cardinality(events) > 0 and events <@ array['version.published', 'label.moved']),
    active boolean not null default true,
    off_reason text check (off_reason in ('gone', 'failing')),
    failing_since timestamptz,
    created_by text references "user" on delete set null,
    created_at timestamptz not null default now(),
    unique (workspace_id, id),
    check ((previous_secret is null) = (previous_until is null)),
    check (not active or off_reason is null)
  )`,
  sql`create index webhook_listed on webhook (workspace_id, created_at)`,

  // One row for each message and each webhook that it goes to. Turn: of the job that may deliver it; older ones find that they are late.
  sql`create table webhook_delivery (
    id bigint primary key generated always as identity,
    workspace_id uuid not null,
    webhook_id uuid not null,
    message_id text not null,
    event text not null check (event in ('version.published', 'label.moved', 'ping')),
    payload text not null check (length(payload) <= 65536),
    state text not null default 'pending' check (state in ('pending', 'delivered', 'failed')),
    turn integer not null default 1 check (turn >= 1),
    tries integer not null default 0 check (tries >= 0),
    next_at timestamptz default now(),
    created_at timestamptz not null default now(),
    unique (webhook_id, message_id),
    check ((state = 'pending') = (next_at is not null)),
    foreign key (workspace_id, webhook_id) references webhook (workspace_id, id) on delete cascade
  )`,
  sql`create index webhook_delivery_listed on webhook_delivery (webhook_id, id desc)`,
  sql`create index webhook_delivery_old on webhook_delivery (created_at) where state <> 'pending'`,

  sql`create table webhook_attempt (
    delivery_id bigint not null references webhook_delivery on delete cascade,
    number integer not null check (number >= 1),
    at timestamptz not null,
    duration integer not null check (duration >= 0),
    status integer,
    failure text,
    answer text not null check (length(answer) <= 1024),
    primary key (delivery_id, number)
  )`,
];

/** Addresses that are told what happens, what they are told, and every attempt to tell them. */
export const migration: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
