import { type Kysely, sql } from 'kysely';
import pg from 'pg';
import { z } from 'zod';
import type { Tables } from './tables.ts';
import { isSilence } from './unreachable.ts';

/** What servers on one database tell one another, by topic: no more than is needed to look again. */
const NEWS = {
  /** Something else is served of a model: a label was moved or taken away, or the model was removed or restored. */
  served: z.object({ workspace: z.uuid(), model: z.uuid() }),
  /** A key was revoked. */
  keyRevoked: z.object({ workspace: z.uuid() }),
};
type News = { [Topic in keyof typeof NEWS]: z.infer<(typeof NEWS)[Topic]> };
export type Topic = keyof News;

const CHANNEL = 'umbral';
/** Milliseconds until a connection that was lost is made again, and between looks whether it is still there. */
const AGAIN = 500;
const ALIVE = 5_000;
const PATIENCE = 5_000;

/** Tells every server, this one too, when the transaction is committed, and nobody if it is not. */
export async function tell<T extends Topic>(trx: Kysely<Tables>, topic: T, data: News[T]): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify({ topic, data })})`.execute(trx);
}

/** Is told the news, or null when some of it may have been missed. */
type Listener<T extends Topic> = (data: News[T] | null) => void;
type Listeners = { [T in Topic]: Listener<T>[] };

/**
 * `alive`: milliseconds between looks whether the database still answers, `patience`: for each answer. `onSilence`: is called when it neither
 * answered nor let anybody in after that.
 */
export type Heartbeat = { onSilence?: () => void; alive?: number; patience?: number };

/**
 * Hears what any server on the database tells, on a connection of its own that is made again when it breaks. Since it asks now and then
 * whether the database still answers, it is also who notices when nothing comes back any more.
 */
export class Bulletin {
  #url: string;
  readonly #heartbeat: Required<Heartbeat>;
  readonly #listeners: Listeners = { served: [], keyRevoked: [] };
  #client: pg.Client | null = null;
  #timer: NodeJS.Timeout | undefined;
  #closed = false;

  private constructor(url: string, heartbeat: Heartbeat) {
    this.#url = url;
    this.#heartbeat = { onSilence: () => {}, alive: ALIVE, patience: PATIENCE, ...heartbeat };
  }

  static async open(url: string, heartbeat: Heartbeat = {}): Promise<Bulletin> {
    const bulletin = new Bulletin(url, heartbeat);
    await bulletin.#connect();
    return bulletin;
  }

  /** The same database has another address from now on. */
  moveTo(url: string): void {
    this.#url = url;
    if (this.#client) this.#lost(this.#client);
  }

  on<T extends Topic>(topic: T, listener: Listener<T>): void {
    this.#listeners[topic].push(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#timer);
    const client = this.#client;
    this.#client = null;
    await client?.end().catch(() => {});
  }

  async #connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: this.#heartbeat.patience,
      query_timeout: this.#heartbeat.patience,
      keepAlive: true,
    });
    client.on('error', () => {});
    client.on('notification', ({ payload }) => this.#hear(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (error) {
      await client.end().catch(() => {});
      throw error;
    }
    if (this.#closed) return client.end();
    this.#client = client;
    this.#missed();
    client.once('end', () => this.#lost(client));
    this.#look(client);
  }

  /** Asks now and then, since a connection may be gone without a word. */
  #look(client: pg.Client): void {
    this.#timer = setTimeout(() => {
      client.query('select 1').then(
        () => {
          if (this.#client === client) this.#look(client);
        },
        () => this.#lost(client),
      );
    }, this.#heartbeat.alive).unref();
  }

  #lost(client: pg.Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    client.end().catch(() => {});
    this.#again();
  }

  #again(): void {
    clearTimeout(this.#timer);
    if (this.#closed) return;
    this.#timer = setTimeout(() => this.#connect().catch((error: unknown) => this.#failed(error)), AGAIN).unref();
  }

  #failed(error: unknown): void {
    if (isSilence(error)) this.#heartbeat.onSilence();
    this.#again();
  }

  #missed(): void {
    for (const listeners of Object.values(this.#listeners)) for (const listener of listeners) listener(null);
  }

  /** Whoever may connect to the database may send anything: what is no news is passed over. */
  #hear(payload: string): void {
    const said = Said.safeParse(payload);
    if (!said.success) return;
    const { topic, data } = said.data;
    if (topic === 'served') for (const listener of this.#listeners.served) listener(data);
    else for (const listener of this.#listeners.keyRevoked) listener(data);
  }
}

const Said = z
  .string()
  .transform((text, context) => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue('This is not JSON.');
      return z.NEVER;
    }
  })
  .pipe(
    z.discriminatedUnion('topic', [
      z.object({ topic: z.literal('served'), data: NEWS.served }),
      z.object({ topic: z.literal('keyRevoked'), data: NEWS.keyRevoked }),
    ]),
  );
