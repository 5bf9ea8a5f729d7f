import type { Kysely } from 'kysely';
import { LRUCache } from 'lru-cache';
import type { Tables } from '../database/tables.ts';
import { hashOf, isKey } from './key.ts';
import { findKey, noteUse, type StoredKey } from './store.ts';

/** So long a key is believed without asking the database again, should nobody tell that it was revoked. */
const BELIEVED = 5_000;
const MOST = 1_000;

/** The keys in use, so that not every request asks the database. */
export class KeyRing {
  readonly #db: Kysely<Tables>;
  readonly #known = new LRUCache<string, StoredKey>({ max: MOST, ttl: BELIEVED });
  #revocations = 0;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** What is known of a key, expired or not; null when it is none of ours. At once, not as a promise, while it is believed. */
  find(key: string): StoredKey | null | Promise<StoredKey | null> {
    if (!isKey(key)) return null;
    const hash = hashOf(key);
    return this.#known.get(hash) ?? this.#ask(key, hash);
  }

  /** After a key was revoked. */
  forget(): void {
    this.#revocations++;
    this.#known.clear();
  }

  async #ask(key: string, hash: string): Promise<StoredKey | null> {
    const before = this.#revocations;
    const found = await findKey({ db: this.#db }, key);
    if (!found) return null;
    await noteUse({ db: this.#db }, found.id);
    // Whoever was revoked since the database was asked must not be believed because of what it said then.
    if (before === this.#revocations) this.#known.set(hash, found);
    return found;
  }
}
