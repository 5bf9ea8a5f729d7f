import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../database/tables.ts';
import { enqueue } from '../jobs/queue.ts';
import { LANGUAGES } from './letter.ts';

/** The name of the queue in which mails wait. */
export const MAILS = 'mails';

/** Why somebody is written to. What is secret in a mail is made when it is written, and is never in the queue. */
export const Occasion = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('invitation'), invitation: z.uuid() }),
  z.object({ kind: z.literal('reset'), email: z.string(), language: z.enum(LANGUAGES) }),
  z.object({
    kind: z.literal('password'),
    user: z.string(),
    how: z.enum(['changed', 'reset']),
    /** Epoch milliseconds. */
    at: z.int(),
    language: z.enum(LANGUAGES),
  }),
]);
export type Occasion = z.infer<typeof Occasion>;

/** What a job says: why somebody is written to, and how often that was tried. */
export const MailJob = z.object({ occasion: Occasion, tries: z.int().min(0) });

/** Has a mail written and sent. In a transaction: what is rolled back is told nobody. */
export const post = (trx: Kysely<Tables>, occasion: Occasion): Promise<void> => enqueue(trx, MAILS, [{ occasion, tries: 0 }]);

/** The same once more, not before a moment. */
export const postAgain = (trx: Kysely<Tables>, { occasion, tries }: z.infer<typeof MailJob>, at: Date): Promise<void> =>
  enqueue(trx, MAILS, [{ occasion, tries: tries + 1 }], at);
