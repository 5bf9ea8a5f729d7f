import { TRPCClientError } from '@trpc/client';
import type { AppRouter } from '../../src/router.ts';

/** What is written, as the report counts it. */
export const KINDS = ['save', 'publish', 'label', 'import', 'restImport', 'simulation'] as const;
export type Kind = (typeof KINDS)[number];

/** No answer came, or one that says that nobody knows: what was asked for may have been done or not. */
export class Unanswered extends Error {}

/** The server's answer is that it will not. */
export class Refused extends Error {
  readonly code: string;

  constructor(code: string, about: string) {
    super(`${code}: ${about}`);
    this.code = code;
  }
}

type Tally = { acknowledged: number; unanswered: number; written: number; unwritten: number };

/** Counts what is asked of the server, and knows what is under way. */
export class Traffic {
  readonly tallies = Object.fromEntries(
    KINDS.map((kind) => [kind, { acknowledged: 0, unanswered: 0, written: 0, unwritten: 0 }]),
  ) as Record<Kind, Tally>;
  /** How requests ended that were not answered with a yes or no, by what was said if anything was. */
  readonly endings = new Map<string, number>();
  #underWay = 0;

  /** Writes that were sent and not answered yet. */
  get underWay(): number {
    return this.#underWay;
  }

  /** Writes that never got their answer. */
  get unanswered(): number {
    return this.#sum('unanswered');
  }

  /** Writes that were acknowledged. */
  get answered(): number {
    return this.#sum('acknowledged');
  }

  /** Sends a write. Throws `Unanswered` or `Refused` unless it was acknowledged. */
  async write<T>(kind: Kind, ask: () => Promise<T>): Promise<T> {
    this.#underWay++;
    try {
      const answer = await asked(ask);
      this.tallies[kind].acknowledged++;
      return answer;
    } catch (error) {
      if (error instanceof Unanswered) {
        this.tallies[kind].unanswered++;
        this.endings.set(error.message, (this.endings.get(error.message) ?? 0) + 1);
      }
      throw error;
    } finally {
      this.#underWay--;
    }
  }

  #sum(key: keyof Tally): number {
    return KINDS.reduce((sum, kind) => sum + this.tallies[kind][key], 0);
  }

  /** Notes what became of a write that was not answered. */
  found(kind: Kind, written: boolean): void {
    this.tallies[kind][written ? 'written' : 'unwritten']++;
  }
}

async function asked<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof Unanswered || error instanceof Refused) throw error;
    if (!(error instanceof TRPCClientError)) throw new Unanswered('no answer');
    const { data }: TRPCClientError<AppRouter> = error;
    if (!data) throw new Unanswered('no answer');
    if (data.httpStatus >= 500) throw new Unanswered(`${data.httpStatus} ${data.problem?.code}`);
    throw new Refused(data.problem?.code ?? data.code, error.message);
  }
}

/** The code with which a request is refused, or null when it is granted. */
export async function refusalCode(ask: () => Promise<unknown>): Promise<string | null> {
  try {
    await asked(ask);
    return null;
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
}
