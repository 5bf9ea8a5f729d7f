import { sql } from 'kysely';
import { record } from '../audit/record.ts';
import { tell } from '../database/bulletin.ts';
import type { Scope as Rows } from '../database/scope.ts';
import { Refusal } from '../problems/refusal.ts';
import { hashOf, makeKey, type Scope } from './key.ts';

const MOST_KEYS = 100;

/** A key as its owner sees it; moments in epoch milliseconds. */
export type KeySummary = {
  id: string;
  name: string;
  start: string;
  scopes: Scope[];
  createdAt: number;
  expiresAt: number | null;
  lastUsedAt: number | null;
};

/** What is known of a key that somebody uses. */
export type StoredKey = { id: string; workspace: string; name: string; scopes: Scope[]; isExpired: boolean };

const COLUMNS = ['id', 'name', 'start', 'scopes', 'created_at', 'expires_at', 'last_used_at'] as const;
type Row = {
  id: string;
  name: string;
  start: string;
  scopes: Scope[];
  created_at: Date;
  expires_at: Date | null;
  last_used_at: Date | null;
};

const summaryOf = (row: Row): KeySummary => ({
  id: row.id,
  name: row.name,
  start: row.start,
  scopes: row.scopes,
  createdAt: row.created_at.getTime(),
  expiresAt: row.expires_at?.getTime() ?? null,
  lastUsedAt: row.last_used_at?.getTime() ?? null,
});

const kept = ({ db, workspace }: Rows) => db.selectFrom('api_key').where('workspace_id', '=', workspace).where('revoked_at', 'is', null);

/** All keys that were not revoked, also those that have expired; the newest first. */
export async function listKeys(rows: Rows): Promise<KeySummary[]> {
  const found = await kept(rows).select(COLUMNS).orderBy('created_at', 'desc').orderBy('id').execute();
  return found.map(summaryOf);
}

type NewKey = { name: string; scopes: Scope[]; expiresAt: Date | null; createdBy: string };

/** Makes a key. The key itself is in the answer and nowhere else: it is never shown again. */
export function createKey(rows: Rows, { name, scopes, expiresAt, createdBy }: NewKey): Promise<{ key: string; summary: KeySummary }> {
  return rows.db.transaction().execute(async (trx) => {
    const work = { ...rows, db: trx };
    const { count } = await kept(work)
      .select((select) => select.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow();
    if (count >= MOST_KEYS) throw new Refusal({ code: 'tooManyKeys', params: { limit: MOST_KEYS } });
    const { key, start, hash } = makeKey();
    const row = await trx
      .insertInto('api_key')
      .values({ workspace_id: rows.workspace, name, start, hash, scopes, created_by: createdBy, expires_at: expiresAt })
      .returning(COLUMNS)
      .executeTakeFirstOrThrow();
    await record(work, 'key.created', { id: row.id, name }, { scopes, expires: expiresAt?.getTime() ?? null });
    return { key, summary: summaryOf(row) };
  });
}

/** Ends a key for good. Doing it twice is no mistake. */
export function revokeKey(rows: Rows, id: string): Promise<{ id: string }> {
  const { db, workspace } = rows;
  return db.transaction().execute(async (trx) => {
    const key = await trx
      .selectFrom('api_key')
      .select(['name', 'revoked_at'])
      .where('workspace_id', '=', workspace)
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst();
    if (!key) throw new Refusal({ code: 'notFound', params: { what: 'key' } });
    if (key.revoked_at !== null) return { id };
    await trx
      .updateTable('api_key')
      .set({ revoked_at: sql<Date>`now()` })
      .where('workspace_id', '=', workspace)
      .where('id', '=', id)
      .execute();
    await tell(trx, 'keyRevoked', { workspace });
    await record({ ...rows, db: trx }, 'key.revoked', { id, name: key.name }, {});
    return { id };
  });
}

/** The key that somebody shows, unless there is none such or it was revoked. */
export async function findKey({ db }: Pick<Rows, 'db'>, key: string): Promise<StoredKey | null> {
  const row = await db
    .selectFrom('api_key')
    .select(['id', 'workspace_id', 'name', 'scopes'])
    .select(sql<boolean>`coalesce(expires_at <= now(), false)`.as('isExpired'))
    .where('hash', '=', hashOf(key))
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!row) return null;
  const { id, name, scopes, isExpired } = row;
  return { id, workspace: row.workspace_id, name, scopes, isExpired };
}

/** Notes that a key is in use, to the minute. */
export async function noteUse({ db }: Pick<Rows, 'db'>, id: string): Promise<void> {
  await db
    .updateTable('api_key')
    .set({ last_used_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where(sql<boolean>`coalesce(last_used_at < now() - interval '1 minute', true)`)
    .execute();
}
