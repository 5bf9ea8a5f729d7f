import type { Kysely } from 'kysely';
import { momentIn } from '../database/moment.ts';
import type { Tables } from '../database/tables.ts';
import { type Job, startWorker, type Worker } from '../jobs/worker.ts';
import type { Letter } from './letter.ts';
import { MAILS, MailJob, type Occasion, postAgain } from './occasion.ts';
import { NotSent, type Outbox } from './outbox.ts';

/** How one server sends mails. Times in milliseconds, but for `lease` and `upkeep`: see `QueueOptions`. */
const PACE = { most: 4, pause: 1_000, grace: 5_000, lease: 60, upkeep: 30 };
/** Milliseconds between attempts, after the last of which nobody tries again. */
const WAITS = [60_000, 300_000, 1_800_000, 7_200_000, 28_800_000];

/** Knows what to write. `write`: null where nothing is to be said (any more). `note`: what became of it, in the same transaction. */
export type Secretary = {
  write: (db: Kysely<Tables>, occasion: Occasion) => Promise<Letter | null>;
  note: (trx: Kysely<Tables>, occasion: Occasion, result: 'sent' | 'failed') => Promise<void>;
};

export type Start = {
  outbox: Outbox;
  secretary: Secretary;
  report: (error: unknown) => void;
  pace?: Partial<typeof PACE>;
  waits?: readonly number[];
};

/** Writes and sends the mails that are waiting, now and from now on, until `stop`. A mail may come twice, if a server dies over it. */
export function startMail(db: Kysely<Tables>, { outbox, secretary, report, pace, waits = WAITS }: Start): Promise<Worker> {
  const handle = async ({ data, done }: Job) => {
    const { occasion, tries } = MailJob.parse(data);
    const letter = await secretary.write(db, occasion);
    if (!letter) return done(db);
    const failure = await outbox.send(letter).then(
      () => null,
      (error: unknown) => ({ error }),
    );
    const wait = failure?.error instanceof NotSent && failure.error.isFinal ? undefined : waits[tries];
    await db.transaction().execute(async (trx) => {
      if (!failure) await secretary.note(trx, occasion, 'sent');
      else if (wait === undefined) await secretary.note(trx, occasion, 'failed');
      else await postAgain(trx, { occasion, tries }, await momentIn(trx, wait));
      await done(trx);
    });
    if (failure) report(failure.error);
  };
  return startWorker(db, MAILS, { ...PACE, ...pace, report, handle });
}
