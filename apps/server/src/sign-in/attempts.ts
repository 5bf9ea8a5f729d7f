import type { Kysely } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { Refusal } from '../problems/refusal.ts';
import { asker } from '../rates/rates.ts';
import { type Bound, giveBack, isKnownPlace, knowPlace, spend } from './counts.ts';

/** Wrong passwords from one address, and for one account from addresses that it was never used from. */
const WRONG_PASSWORDS = { address: { most: 10, seconds: 60 }, account: { most: 20, seconds: 900 } };
/** Links that open nothing, and mails with links that are asked for, from one address. */
const LINKS = { wrong: { most: 30, seconds: 900 }, asked: { most: 30, seconds: 900 } };

/**
 * Counts attempts to get in, for all servers on the database together and past their restarts, so that nobody tries passwords in bulk, from
 * wherever. Whom an account belongs to can still sign in from where they did before while others try.
 */
export class Attempts {
  readonly #db: Kysely<Tables>;

  constructor(db: Kysely<Tables>) {
    this.#db = db;
  }

  /** Tries a password, which counts unless it succeeds; refuses it when there were too many. `account`: an e-mail address. */
  async password<T>(from: string, account: string, attempt: () => Promise<T>): Promise<T> {
    const [address, name] = [asker(from), account.toLowerCase()];
    const isKnown = await isKnownPlace(this.#db, address, name);
    // Counted before it is made, so that many at the same time are many.
    await this.#spend('address', address, WRONG_PASSWORDS.address);
    if (!isKnown) await this.#spend('account', name, WRONG_PASSWORDS.account);
    const result = await attempt();
    await knowPlace(this.#db, address, name);
    await giveBack(this.#db, 'address', address);
    if (!isKnown) await giveBack(this.#db, 'account', name);
    return result;
  }

  /** Opens something by the token of a link, which counts unless it succeeds. */
  async link<T>(from: string, attempt: () => Promise<T>): Promise<T> {
    await this.#spend('link', asker(from), LINKS.wrong);
    const result = await attempt();
    await giveBack(this.#db, 'link', asker(from));
    return result;
  }

  /** Asks for a mail to whatever address somebody names, which counts in any case. */
  async mail(from: string): Promise<void> {
    await this.#spend('mail', asker(from), LINKS.asked);
  }

  async #spend(what: string, name: string, bound: Bound): Promise<void> {
    const seconds = await spend(this.#db, what, name, bound);
    if (seconds !== null) throw new Refusal({ code: 'tooManyAttempts', params: { seconds } });
  }
}
