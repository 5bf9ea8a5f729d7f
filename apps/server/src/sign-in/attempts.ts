import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../problems/refusal.ts';

/** So many wrong passwords from one address in so many seconds. */
const WRONG_PASSWORDS = { points: 10, duration: 60 };

/** Counts attempts to sign in for each address that they come from, so that nobody tries passwords in bulk. */
export class Attempts {
  readonly #limiter = new RateLimiterMemory(WRONG_PASSWORDS);

  /** Runs an attempt, which counts unless it succeeds; refuses it when there were too many. */
  async count<T>(address: string, attempt: () => Promise<T>): Promise<T> {
    // Counted before it is made, so that many at the same time are many.
    await this.#limiter.consume(address).catch((spent: unknown) => {
      if (!(spent instanceof RateLimiterRes)) throw spent;
      throw new Refusal({ code: 'tooManyAttempts', params: { seconds: Math.ceil(spent.msBeforeNext / 1_000) } });
    });
    const result = await attempt();
    await this.#limiter.reward(address);
    return result;
  }
}
