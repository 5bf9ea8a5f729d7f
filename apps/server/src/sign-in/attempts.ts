import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../problems/refusal.ts';

/** So many wrong passwords in so many seconds: from one address, and for one account from addresses that it was never used from. */
const WRONG_PASSWORDS = { address: { points: 10, duration: 60 }, account: { points: 20, duration: 900 } };
const MOST_USED = 10_000;

/**
 * Counts attempts to sign in, so that nobody tries passwords in bulk, from wherever. Whom an account belongs to can still sign in from
 * where they did before while others try.
 */
export class Attempts {
  readonly #addresses = new RateLimiterMemory(WRONG_PASSWORDS.address);
  readonly #accounts = new RateLimiterMemory(WRONG_PASSWORDS.account);
  readonly #used = new LRUCache<string, true>({ max: MOST_USED });

  /** Runs an attempt, which counts unless it succeeds; refuses it when there were too many. `account`: an e-mail address. */
  async count<T>(address: string, account: string, attempt: () => Promise<T>): Promise<T> {
    const name = account.toLowerCase();
    const use = `${address} ${name}`;
    const isUsed = this.#used.has(use);
    // Counted before it is made, so that many at the same time are many.
    await consume(this.#addresses, address);
    if (!isUsed) await consume(this.#accounts, name);
    const result = await attempt();
    this.#used.set(use, true);
    await this.#addresses.reward(address);
    if (!isUsed) await this.#accounts.reward(name);
    return result;
  }
}

async function consume(limiter: RateLimiterMemory, name: string): Promise<void> {
  await limiter.consume(name).catch((spent: unknown) => {
    if (!(spent instanceof RateLimiterRes)) throw spent;
    throw new Refusal({ code: 'tooManyAttempts', params: { seconds: Math.ceil(spent.msBeforeNext / 1_000) } });
  });
}
