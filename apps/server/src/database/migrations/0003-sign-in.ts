import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

const STATEMENTS = [
  // The first four are better-auth's, with its names, as its own generator writes them.
  sql`create table "user" (
    "id" text primary key,
    "name" text not null,
    "email" text not null unique,
    "emailVerified" boolean not null,
    "image" text,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  )`,
  sql`create table "session" (
    "id" text primary key,
    "expiresAt" timestamptz not null,
    "token" text not null unique,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null,
    "ipAddress" text,
    "userAgent" text,
    "userId" text not null references "user" on delete cascade
  )`,
  sql`create index session_of_user on "session" ("userId")`,
  sql`create table "account" (
    "id" text primary key,
    "accountId" text not null,
    "providerId" text not null,
    "userId" text not null references "user" on delete cascade,
    "accessToken" text,
    "refreshToken" text,
    "idToken" text,
    "accessTokenExpiresAt" timestamptz,
    "refreshTokenExpiresAt" timestamptz,
    "scope" text,
    "password" text,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null
  )`,
  sql`create index account_of_user on "account" ("userId")`,
  sql`create table "verification" (
    "id" text primary key,
    "identifier" text not null,
    "value" text not null,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz not null default now(),
    "updatedAt" timestamptz not null default now()
  )`,
  sql`create index verification_identifier on "verification" ("identifier")`,

  sql`create table member (
    workspace_id uuid not null references workspace on delete cascade,
    user_id text not null references "user" on delete cascade,
    role text not null check (role in ('owner')),
    created_at timestamptz not null default now(),
    primary key (workspace_id, user_id)
  )`,
  sql`create index member_of_user on member (user_id)`,
  sql`create unique index member_owner on member (workspace_id) where role = 'owner'`,

  // Signs session cookies; every server on this database uses the same.
  sql`create table cookie_secret (
    only_one boolean primary key default true check (only_one),
    secret text not null check (length(secret) >= 32)
  )`,
];

/** People, their sessions and passwords, and who belongs to which workspace. */
export const migration: Migration = {
  async up(db) {
    for (const statement of STATEMENTS) await statement.execute(db);
  },
};
