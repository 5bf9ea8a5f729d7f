import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Scope } from '../../database/scope.ts';
import { type Content, openContent } from '../content.ts';
import { getSample } from '../store.ts';
import { keptProfile, makeProfile, STEPS } from './make.ts';
import type { FullProfile } from './profile.ts';

/** A profile, or how far counting is. */
export type ProfileAnswer = { state: 'ready'; profile: FullProfile } | { state: 'computing'; done: number; of: number };

type Making = { scope: Scope; done: number; backend: number; failure: unknown; ended: Promise<void> };

/** Small samples are counted in less time than it takes to ask again; so long, in milliseconds, an answer waits. */
const PATIENCE = 700;

/** Counts samples, one at a time, for everybody who asks; what was counted is kept in the database. */
export class Profiles {
  readonly #making = new Map<string, Making>();
  #last: Promise<void> = Promise.resolve();
  #stopped = false;

  /** What a sample holds now. Who asks first has it counted; an attempt that failed is told once, and then made again. */
  async ask(scope: Scope, id: string): Promise<ProfileAnswer> {
    const content = await openContent(scope, id);
    const kept = await keptProfile(scope, content.id);
    if (kept) return { state: 'ready', profile: kept };
    const making = this.#making.get(content.edition) ?? this.#begin(scope, id, content);
    const waiting = new AbortController();
    await Promise.race([making.ended, setTimeout(PATIENCE, undefined, { signal: waiting.signal }).catch(() => {})]);
    waiting.abort();
    if (making.failure !== null) {
      this.#making.delete(content.edition);
      throw making.failure;
    }
    const made = await keptProfile(scope, content.id);
    return made ? { state: 'ready', profile: made } : { state: 'computing', done: making.done, of: STEPS };
  }

  /** Ends what is under way. */
  async stop(): Promise<void> {
    this.#stopped = true;
    for (const { scope, backend } of this.#making.values())
      if (backend !== 0) await sql`select pg_cancel_backend(${backend})`.execute(scope.db).catch(() => {});
    await this.#last;
  }

  #begin(scope: Scope, id: string, content: Content): Making {
    const making: Making = { scope, done: 0, backend: 0, failure: null, ended: Promise.resolve() };
    this.#making.set(content.edition, making);
    making.ended = this.#last.then(() => this.#make(scope, id, content, making));
    this.#last = making.ended;
    return making;
  }

  async #make(scope: Scope, id: string, content: Content, making: Making): Promise<void> {
    if (this.#stopped) return;
    try {
      await makeProfile(scope, content, await getSample(scope, id), (done, backend) => Object.assign(making, { done, backend }));
      this.#making.delete(content.edition);
    } catch (error) {
      making.failure = error;
    } finally {
      making.backend = 0;
    }
  }
}
