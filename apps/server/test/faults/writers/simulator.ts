import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Site, Writer } from '../site.ts';
import { AS_OF } from './parts.ts';

/** How many runs wait or are under way at a time. */
const MOST = 2;

/** What is run: a version over a sample of so many leads. */
export type Subject = { modelId: string; sampleId: string; leads: number };

/** Somebody who has simulations run, all of the same version over the same leads: whoever ran them, they say the same. */
export class Simulator implements Writer {
  readonly #subject: Subject;
  /** Runs that were acknowledged and are not known to have ended. */
  #running = new Set<string>();
  #open = false;
  #runs = 0;
  /** The results of the first run, in short. */
  #results: string | null = null;
  /** Runs that ended well. */
  ended = 0;

  constructor(subject: Subject) {
    this.#subject = subject;
  }

  get running(): number {
    return this.#running.size;
  }

  async step({ client, traffic }: Site): Promise<void> {
    if (this.#running.size >= MOST) {
      await setTimeout(20);
      return;
    }
    this.#open = true;
    const { modelId, sampleId } = this.#subject;
    const engine = this.#runs++ % 2 === 0 ? 'workers' : 'sql';
    const wanted = { modelId, sampleId, source: { kind: 'version', number: 1 }, moment: { kind: 'at', now: AS_OF }, engine } as const;
    this.#running.add((await traffic.write('simulation', () => client.simulations.start.mutate(wanted))).id);
    this.#open = false;
  }

  async settle(site: Site): Promise<void> {
    const { client, db, find, traffic } = site;
    const rows = await db.selectFrom('simulation').selectAll().where('model_id', '=', this.#subject.modelId).execute();
    const stored = new Map(rows.map((row) => [row.id, row]));
    for (const id of this.#running) if (!stored.has(id)) find({ kind: 'lost', what: 'A simulation that was started' });
    const strange = [...stored.keys()].filter((id) => !this.#running.has(id));
    if (this.#open) traffic.found('simulation', strange.length > 0);
    if (strange.length > (this.#open ? 1 : 0)) find({ kind: 'halfWritten', what: `Nobody started ${strange.length} simulations.` });
    this.#open = false;
    for (const [id, { state, problem }] of stored) {
      this.#running.add(id);
      if (state === 'failed') find({ kind: 'wrong', what: `A simulation ended by ${problem}.` });
      if (state !== 'done') continue;
      await this.#compare(site, id);
      await client.simulations.remove.mutate({ id });
      this.#running.delete(id);
      this.ended++;
    }
  }

  async #compare({ db, find }: Site, id: string): Promise<void> {
    const { rows } = await sql<{ leads: number; others: number; sum: string }>`
      select count(*) as leads, count(*) filter (where lead.id is null) as others,
        md5(string_agg(result.external_id || array_to_string(scores, ',', '-') || array_to_string(bands, ',', '-'), ' ' order by result.lead_id)) as sum
      from simulation_result as result
      left join lead on lead.id = result.lead_id
        and lead.sample_id = (select content_id from sample where sample.id = ${this.#subject.sampleId})
      where simulation_id = ${id}`.execute(db);
    const { leads, others, sum } = rows[0] ?? { leads: 0, others: 0, sum: '' };
    if (leads !== this.#subject.leads || others > 0)
      find({
        kind: 'halfWritten',
        what: `A simulation has results for ${leads} leads, ${others} of them strange; ${this.#subject.leads} are meant.`,
      });
    this.#results ??= sum;
    if (sum !== this.#results) find({ kind: 'wrong', what: 'Two simulations of the same gave different results.' });
  }
}
